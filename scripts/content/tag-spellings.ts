import { homeOf, tagAddress } from './addresses.ts'
import type { Article } from './article.ts'
import { newProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import type { FindSpot } from './references.ts'

interface Use {
  readonly tag: string
  readonly article: Article
  /** Its place in the list of the article. */
  readonly index: number
}

/**
 * Tags that are written in two ways but share one page: other case, other marks (`hoà`, `hòa`), other blanks.
 * Each is told where the rarer spelling stands; with equal numbers the first file decides.
 */
export function checkTagSpellings(articles: readonly Article[], findSpot: FindSpot): Problem[] {
  const uses = articles.flatMap((article) =>
    article.tags.map((tag, index): Use => ({ tag, article, index })),
  )
  // The two languages share no tag pages, so `Hue` in one and `Huế` in the other are no slip.
  const spellings = Map.groupBy(uses, ({ tag, article }) => homeOf(article.file) + tag)
  const bySlug = Map.groupBy(spellings.values(), ([use]) =>
    use === undefined ? '' : tagAddress(use.tag, homeOf(use.article.file)),
  )
  const problems: Problem[] = []
  for (const groups of bySlug.values()) {
    if (groups.length < 2) continue
    const [commonest, ...rarer] = groups.toSorted((one, other) => other.length - one.length)
    const right = commonest?.[0]
    if (right === undefined) continue
    for (const use of rarer.flat()) problems.push(wrongSpelling(use, right, findSpot))
  }
  return problems
}

function wrongSpelling({ tag, article, index }: Use, right: Use, findSpot: FindSpot): Problem {
  const spot = findSpot(article.file, ['tags', index])
  const args = { tag, other: right.tag, otherFile: right.article.file }
  return newProblem(article.file, spot ?? { line: 1, column: 1 }, 'tag-spelling', args, {
    field: 'tags',
    fix: spot?.replaced(asYaml(right.tag, spot.written)) ?? null,
  })
}

/** A tag as YAML: in quotes where the editor had them, or where it could be taken for something else. */
function asYaml(tag: string, written: string): string {
  const plain = /^\p{L}[\p{L}\d –-]*$/u.test(tag) && !/^["']/.test(written)
  return plain ? tag : JSON.stringify(tag)
}
