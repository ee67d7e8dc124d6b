import type { TermLists } from './term-lists.ts'

/** Followers of a word that are noted. */
export const mostFollowers = 24

/**
 * The terms of a segment in the order of their spellings, which does not depend on what order the texts had them in: a word has
 * its own number, a pair its own behind all words.
 */
export function orderedTerms({ words, pairs }: TermLists): Int32Array {
  const ranks = ranksOf(words)
  const count = words.length
  const byFirst = (term: number) => ranks[term < count ? term : pairs.firstOf(term - count)] ?? 0
  const bySecond = (term: number) =>
    term < count ? 0 : (ranks[pairs.secondOf(term - count)] as number) + 1
  const all = Int32Array.from({ length: count + pairs.size }, (_, term) => term)
  return sortedBy(byFirst, count, sortedBy(bySecond, count + 1, all))
}

/** Numbers in the order of their keys, which are below `keys`; those with equal keys as they were. */
export function sortedBy(
  keyOf: (item: number) => number,
  keys: number,
  items: Int32Array,
): Int32Array {
  const places = new Int32Array(keys + 1)
  for (const item of items) {
    const key = keyOf(item) + 1
    places[key] = (places[key] as number) + 1
  }
  for (let key = 1; key <= keys; key++) {
    places[key] = (places[key] as number) + (places[key - 1] as number)
  }
  const sorted = new Int32Array(items.length)
  for (const item of items) {
    const key = keyOf(item)
    const at = places[key] as number
    sorted[at] = item
    places[key] = at + 1
  }
  return sorted
}

/**
 * For each word those that most often follow it, the commonest first, of equal ones in the order of their spellings. `ordered` are
 * the terms in that order.
 */
export function followersOf(lists: TermLists, ordered: Int32Array): Map<number, number[]> {
  const { pairs, pairLists } = lists
  const followers = new Map<number, number[]>()
  for (const [word, ofWord] of pairsByWord(lists, ordered)) {
    const commonest = ofWord
      .toSorted((one, other) => pairLists.countOf(other) - pairLists.countOf(one))
      .slice(0, mostFollowers)
    followers.set(
      word,
      commonest.map((pair) => pairs.secondOf(pair)),
    )
  }
  return followers
}

/** The words that begin pairs, each with its pairs in the order of their second words. `ordered` are all terms in that order. */
export function* pairsByWord(
  { words }: TermLists,
  ordered: Int32Array,
): Generator<readonly [word: number, pairs: readonly number[]]> {
  for (let from = 0; from < ordered.length; ) {
    const word = ordered[from] as number
    const pairs: number[] = []
    for (from++; (ordered[from] ?? 0) >= words.length; from++) {
      pairs.push((ordered[from] as number) - words.length)
    }
    if (pairs.length > 0) yield [word, pairs]
  }
}

/** For each word its place among all in the order of their spellings. */
function ranksOf(words: readonly string[]): Int32Array {
  const sorted = Array.from(words.keys()).toSorted((one, other) =>
    (words[one] as string) < (words[other] as string) ? -1 : 1,
  )
  const ranks = new Int32Array(words.length)
  for (const [rank, word] of sorted.entries()) ranks[word] = rank
  return ranks
}
