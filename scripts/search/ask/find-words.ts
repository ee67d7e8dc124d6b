import type { Segment } from '../format.ts'
import { decodePostings } from '../postings.ts'
import type { IndexFiles, List } from './index-files.ts'
import type { Question } from './question.ts'

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
}

/** Words that the last one of a question may become, folded. */
export type Endings = readonly string[]

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
    files.head.segments.map(async (segment) => {
      const find = async (exact: string, folded: string, others: readonly string[]) => {
        const found = new Uint8Array(segment.count)
        for (const other of others) await take(files, segment, other, (_, bits) => bits, found)
        await take(
          files,
          segment,
          folded,
          (term, bits) => bits | isWhole | (term === exact ? isExact : 0),
          found,
          marked ? exact : null,
        )
        return found
      }
      const [singles, pairs, wanted] = await Promise.all([
        Promise.all(
          words.map(({ spelling, folded }, index) =>
            find(spelling, folded, index === last ? endings : []),
          ),
        ),
        Promise.all(
          words.map(({ spelling, folded }, index) => {
            const before = words[index - 1]
            return before
              ? find(
                  `${before.spelling} ${spelling}`,
                  `${before.folded} ${folded}`,
                  index === last ? endings.map((ending) => `${before.folded} ${ending}`) : [],
                )
              : null
          }),
        ),
        Promise.all(filters.map((filter) => find(filter, filter, []))),
      ])
      return { segment, words: singles, pairs, filters: wanted }
    }),
  )
}

/**
 * Notes the lists of a folded term. Where one spelling was typed with its marks, what is known of it comes before what is known
 * of the others: a title with another word of the same letters is no title with this one.
 */
async function take(
  files: IndexFiles,
  segment: Segment,
  folded: string,
  bitsOf: (term: string, bits: number) => number,
  found: Found,
  preferred: string | null = null,
): Promise<void> {
  const lists = await files.lists(segment, folded)
  const preference = ({ term }: List) => Number(term === preferred)
  for (const { term, postings } of [...lists].sort(
    (one, other) => preference(one) - preference(other),
  )) {
    decodePostings(postings, (article, where) => {
      const bits = bitsOf(term, isThere | where)
      found[article] = term === preferred ? bits : (found[article] ?? 0) | bits
    })
  }
}
