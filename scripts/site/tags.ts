import { tagAddress } from '../content/addresses.ts'
import { slug } from '../content/slug.ts'
import type { Entry } from './entry.ts'
import type { TagPage } from './site.ts'
import { vietnameseOrder } from './vietnamese-order.ts'

/**
 * A page for each tag, by title in Vietnamese order; its cards in the order of `entries`.
 * Spellings with one slug are one tag, titled as most articles write it (a tie: first in Vietnamese order). `home` is the home page.
 */
export function tagPages(entries: readonly Entry[], home = '/'): TagPage[] {
  const uses = entries.flatMap(({ article, card }) =>
    [...tagsBySlug(article.tags)].map(([key, spelling]) => ({ key, spelling, card })),
  )
  return [...Map.groupBy(uses, ({ key }) => key)]
    .map(([key, list]) => {
      const title = commonest(list.map(({ spelling }) => spelling))
      return {
        title,
        address: tagAddress(title, home),
        slug: key,
        cards: list.map(({ card }) => card),
      }
    })
    .toSorted((one, other) => vietnameseOrder(one.title, other.title))
}

/** The tags of one article by slug, each once. */
export function tagsBySlug(tags: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const tag of tags) {
    const key = slugOf(tag)
    if (key !== '' && !found.has(key)) found.set(key, tag)
  }
  return found
}

function commonest(spellings: readonly string[]): string {
  const sorted = [...Map.groupBy(spellings, (spelling) => spelling)].toSorted(
    ([one, ones], [other, others]) => others.length - ones.length || vietnameseOrder(one, other),
  )
  return sorted[0]?.[0] ?? ''
}

const slugs = new Map<string, string>()

/** A site has few tags and asks for each of them many times. */
function slugOf(tag: string): string {
  const known = slugs.get(tag)
  if (known !== undefined) return known
  const made = slug(tag)
  slugs.set(tag, made)
  return made
}
