import { place } from '../postings.ts'
import type { SearchText } from '../search-text.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { wordsOf } from '../spelling/words-of.ts'
import { sectionTerm, tagTerm } from '../terms.ts'

/** What one text has for the index. Plain data that depends on the text alone, so that it can be kept between builds. */
export interface CutText {
  /** Its words, each once. */
  readonly words: readonly Spelling[]
  /** The place of each word: bits of `place`. */
  readonly places: readonly number[]
  /** Its pairs of neighbours, each once: `first * pairUnit + second`, as indexes of `words`. */
  readonly pairs: readonly number[]
  readonly pairPlaces: readonly number[]
  /** Its section and tags as terms. */
  readonly filters: readonly string[]
}

/** More than a text has words. Numbers below 2^31, which those of usual texts are, are quick. */
export const pairUnit = 2 ** 20

/** The same text gives the same. */
export function cutText({ title, summary, body, around, section, tags }: SearchText): CutText {
  const indexes = new Map<Spelling, number>()
  const places: number[] = []
  const pairs = new Map<number, number>()
  const take = (text: string, where: number) => {
    let before = 0
    for (const { spelling, follows } of wordsOf(text)) {
      let index = indexes.get(spelling)
      if (index === undefined) {
        index = indexes.size
        indexes.set(spelling, index)
      }
      places[index] = (places[index] ?? 0) | where
      if (follows) {
        const pair = before * pairUnit + index
        pairs.set(pair, (pairs.get(pair) ?? 0) | where)
      }
      before = index
    }
  }
  take(title, place.title)
  take(summary, place.summary)
  take(body, place.text)
  take(around, place.text)
  return {
    words: [...indexes.keys()],
    places,
    pairs: [...pairs.keys()],
    pairPlaces: [...pairs.values()],
    filters: [...(section === '' ? [] : [sectionTerm(section)]), ...tags.map(tagTerm)],
  }
}
