import type { ArticleData } from './article-schema.ts'
import { type KeyPath, locate, locateNearest } from './locate.ts'
import { isEmptyAlt } from './markdown/alt-words.ts'
import { newProblem } from './new-problem.ts'
import type { Problem, ProblemArgs, ProblemCode } from './problem.ts'
import { readYamlDocument, type YamlDocument } from './yaml-document.ts'
import type { YamlSource } from './yaml-source.ts'
import { quoted } from './yaml-text.ts'

const yearInMilliseconds = 366 * 24 * 3600 * 1000
/** Shorter titles in capitals may be names of bodies: UBND, HĐND, MTTQ. */
const fewestCapitals = 12

/** What the schema lets pass and an editor should look at, in the front matter of an article or a standing page. */
export function checkFrontMatter(
  values: Partial<Pick<ArticleData, 'title' | 'date' | 'updated' | 'image'>>,
  source: YamlSource,
  at: number,
): Problem[] {
  let document: YamlDocument | null | undefined
  const problems: Problem[] = []
  const spotOf = (path: KeyPath) => {
    document ??= readYamlDocument(source)
    return document === null ? null : locate(document, path, 'value')
  }
  const tell = <Code extends ProblemCode>(
    path: KeyPath,
    code: Code,
    args: (written: string) => ProblemArgs[Code],
    fix: string | null = null,
  ): void => {
    const spot = spotOf(path)
    const place = spot ?? locateNearest(document ?? null, path)
    const details = { field: path.join('.'), fix }
    problems.push(newProblem(source.file, place, code, args(spot?.written ?? ''), details))
  }

  const { title, image } = values
  if (title !== undefined && isSexagesimal(title)) {
    const spot = spotOf(['title'])
    if (spot !== null && !/^["'|>]/.test(spot.written)) {
      const args = (written: string) => ({ found: 'number', written }) as const
      tell(['title'], 'title-not-text', args, spot.replaced(quoted(title)))
    }
  }
  if (title !== undefined && isInCapitals(title)) tell(['title'], 'title-capitals', () => ({}))
  for (const key of ['date', 'updated'] as const) {
    const moment = values[key]
    if (moment && moment.at > at + yearInMilliseconds) {
      tell([key], 'date-far-ahead', (written) => ({ key, written }))
    }
  }
  if (image && isEmptyAlt(image.alt, image.src)) {
    tell(['image', 'alt'], 'alt-empty-words', () => ({ alt: image.alt }))
  }
  return problems
}

/** `7:30` unquoted: a number in base 60 to older YAML readers, the editing form among them. */
function isSexagesimal(title: string): boolean {
  return /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/.test(title)
}

function isInCapitals(title: string): boolean {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= fewestCapitals && !/\p{Ll}/u.test(title)
}
