import type { Entry } from './entry.ts'
import type { Card } from './site.ts'
import { tagsBySlug } from './tags.ts'

const limit = 4

/**
 * Of each tag and section only so many of the newest are weighed. Without a bound, one tag that every
 * article bears would make the work grow with the square of the articles.
 */
const weighed = 24

/**
 * For each article, at most 4 others: those with the most tags in common, then those of its section, then the newest.
 * Articles that share neither tag nor section are not related. Takes the entries newest first; answers by address.
 */
export function relatedArticles(entries: readonly Entry[]): Map<string, readonly Card[]> {
  const tags = entries.map(({ article }) => [...tagsBySlug(article.tags).keys()])
  const byTag = new Map<string, number[]>()
  const bySection = new Map<string, number[]>()
  for (const [index, { article }] of entries.entries()) {
    for (const tag of tags[index] ?? []) keep(byTag, tag, index)
    keep(bySection, article.section, index)
  }
  return new Map(
    entries.map(({ article }, self) => {
      const shared = countShared(self, tags[self] ?? [], byTag)
      fillFromSection(shared, self, bySection.get(article.section) ?? [])
      // One more for the section never outweighs a tag.
      const weightOf = (index: number, count: number) =>
        count * 2 + Number(entries[index]?.article.section === article.section)
      const best = heaviest(shared, weightOf)
      return [article.address, best.flatMap((index) => entries[index]?.card ?? [])] as const
    }),
  )
}

/** The few with the most weight, of equal ones the newest. Most of some seventy are out at the first glance, so nothing is sorted. */
function heaviest(
  shared: ReadonlyMap<number, number>,
  weightOf: (index: number, count: number) => number,
): number[] {
  const best: { index: number; weight: number }[] = []
  for (const [index, count] of shared) {
    const weight = weightOf(index, count)
    const isBehind = (one: { index: number; weight: number }) =>
      one.weight < weight || (one.weight === weight && one.index > index)
    const place = best.findIndex(isBehind)
    if (place >= 0) best.splice(place, 0, { index, weight })
    else if (best.length < limit) best.push({ index, weight })
    if (best.length > limit) best.pop()
  }
  return best.map(({ index }) => index)
}

function keep(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key)
  if (!list) lists.set(key, [index])
  else if (list.length < weighed) list.push(index)
}

/** So that short lists are filled; what is there already keeps its count. */
function fillFromSection(
  shared: Map<number, number>,
  self: number,
  section: readonly number[],
): void {
  const others = section.filter((index) => index !== self && !shared.has(index))
  for (const index of others.slice(0, limit)) shared.set(index, 0)
}

function countShared(
  self: number,
  tags: readonly string[],
  byTag: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>()
  for (const tag of tags) {
    for (const index of byTag.get(tag) ?? []) {
      if (index !== self) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
  }
  return shared
}
