import type { Segment } from '../format.ts'
import type { SearchText } from '../search-text.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { bucketFiles, segmentOf } from './bucket-files.ts'
import type { Cut } from './cut-text.ts'
import type { IndexFile } from './make-index.ts'
import { orderedTerms } from './ordered-terms.ts'
import { type SegmentSums, sumsOf } from './segment-sums.ts'
import { TermLists } from './term-lists.ts'

/**
 * A segment with its buckets. It depends on the addresses of its texts, their cuts, their order and the number of the first, and on
 * nothing else, so it may be kept between builds under these.
 */
export interface MadeSegment {
  readonly segment: Segment
  /** How many of the texts have each word. */
  readonly counts: readonly (readonly [word: Spelling, count: number])[]
  /** May be made while they are taken, and then only once. */
  readonly files: Iterable<IndexFile>
}

/** A segment that was put together from its texts. */
export interface NewSegment extends MadeSegment {
  sums(): SegmentSums
}

/** Puts the texts of a segment together, whose cuts it takes in their order; `from` is the number of the first. */
export async function makeSegment(
  texts: readonly SearchText[],
  from: number,
  cut: (text: SearchText) => Cut | Promise<Cut>,
): Promise<NewSegment> {
  const lists = new TermLists()
  for (const text of texts) lists.add(await cut(text))
  const addresses = texts.map(({ address }) => address)
  const segment = segmentOf({ from, count: texts.length }, addresses, lists)
  const ordered = orderedTerms(lists)
  return {
    segment,
    counts: [...lists.counts()],
    files: bucketFiles(segment, lists, ordered),
    sums: () => sumsOf(lists, ordered),
  }
}
