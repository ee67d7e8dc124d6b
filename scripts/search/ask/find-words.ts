import type { Segment } from '../format.ts'
import { decodePostings } from '../postings.ts'
import type { IndexFiles, List } from './index-files.ts'
import type { Question, QuestionWord } from './question.ts'

/** What is known of a word or pair in one article, as bits; the first two are those of `place`. */
export const inTitle = 1
export const inSummary = 2
/** It is there. */
export const isThere = 4
/** With the marks that were typed. */
export const isExact = 8
/** And not only as the beginning of a longer word. */
export const isWhole = 16

/** For each article of a segment the bits of one word. */
export type Found = Uint8Array

export interface SegmentFound {
  readonly segment: Segment
  readonly words: readonly Found[]
  /** The pair of each word and the one before it. The first has none. */
  readonly pairs: readonly (Found | null)[]
  /** One for each filter. */
  readonly filters: readonly Found[]
  /** The word that the fewest articles have. */
  readonly rarest: Found
}

/** Words that the last one of a question may become, folded. */
export type Endings = readonly string[]

/** Fetches what the words of a question that are whole already are found in, so that it is there when the rest has been typed. */
export function fetchAhead(files: IndexFiles, { words, unfinished }: Question): void {
  const whole = words.slice(0, unfinished ? -1 : undefined)
  for (const [index, { folded }] of whole.entries()) {
    const before = whole[index - 1]
    for (const segment of files.head.segments) {
      for (const term of before ? [folded, `${before.folded} ${folded}`] : [folded]) {
        // Who asks meets what went wrong.
        files.lists(segment, term).catch(() => {})
      }
    }
  }
}

/** Fetches what the words of a question are found in. `filters` are terms. */
export async function findWords(
  files: IndexFiles,
  question: Question,
  filters: readonly string[],
  endings: Endings,
): Promise<SegmentFound[]> {
  const { words, marked } = question
  const last = words.length - 1
  return Promise.all(
    files.head.segments.map(async (segment): Promise<SegmentFound> => {
      const find = async (exact: string, folded: string, others: readonly string[]) => {
        const found = new Uint8Array(segment.count)
        const lists = await Promise.all(
          [...others, folded].map((term) => files.lists(segment, term)),
        )
        const counts = lists
          .flat()
          .sort((one, other) => order(one, folded, exact) - order(other, folded, exact))
          .map((list) => {
            const there =
              isThere | (list.folded === folded ? isWhole : 0) | (list.term === exact ? isExact : 0)
            return decodePostings(list.postings, {
              found,
              there,
              replaces: marked && list.term === exact,
            })
          })
        return { found, count: counts.reduce((sum, count) => sum + count, 0) }
      }
      const singles = words.map(({ spelling, folded }, index) =>
        find(spelling, folded, index === last ? endings : []),
      )
      const pairs = words.slice(1).map(({ spelling, folded }, index) => {
        const before = words[index] as QuestionWord
        return find(
          `${before.spelling} ${spelling}`,
          `${before.folded} ${folded}`,
          index + 1 === last ? endings.map((ending) => `${before.folded} ${ending}`) : [],
        )
      })
      const wanted = filters.map((filter) => find(filter, filter, []))
      const [inWords, inPairs, inFilters] = await Promise.all(
        [singles, pairs, wanted].map((all) => Promise.all(all)),
      )
      return {
        segment,
        words: (inWords ?? []).map(({ found }) => found),
        pairs: [null, ...(inPairs ?? []).map(({ found }) => found)],
        filters: (inFilters ?? []).map(({ found }) => found),
        rarest: (inWords ?? []).reduce((one, other) => (other.count < one.count ? other : one))
          .found,
      }
    }),
  )
}

/**
 * Beginnings first, then the word itself, then the very spelling that was typed: what is known of it comes before what is known
 * of others, because a title with another word of the same letters is no title with this one.
 */
function order({ folded, term }: List, whole: string, exact: string): number {
  return term === exact ? 2 : folded === whole ? 1 : 0
}
