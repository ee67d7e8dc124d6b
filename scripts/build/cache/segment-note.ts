import type { Segment } from '../../search/format.ts'
import type { SegmentSums, WordSums } from '../../search/index/segment-sums.ts'
import type { Spelling } from '../../search/spelling/spelling.ts'
import type { Files } from '../write-search.ts'
import { readSealed, writeSealed } from './seal.ts'

/** What the segment of an index was made of, and what became of it. */
export interface SegmentNote {
  readonly segment: Segment
  readonly sums: SegmentSums
  /** Its texts in their order, by address: the key of the cut, and the file with the text. */
  readonly texts: ReadonlyMap<string, readonly [key: string, files: Files]>
  /** The files of each bucket. */
  readonly buckets: readonly Files[]
}

/** As it stands in a file: a line for each. */
type Lines = readonly [
  head: { readonly segment: Segment; readonly size: number },
  texts: readonly (readonly [address: string, key: string, files: Files])[],
  words: readonly (readonly [word: Spelling, count: number, followers: string])[],
  buckets: readonly Files[],
]

/** Reads a note; null where it is missing, damaged or of another stamp. */
export function readNote(file: string, stamp: string): SegmentNote | null {
  const lines = readSealed(file, stamp)
  // One that is damaged is not among them.
  if (lines.length !== 4) return null
  const [{ segment, size }, texts, words, buckets] = lines.map((line) =>
    JSON.parse(line),
  ) as unknown as Lines
  return {
    segment,
    sums: {
      size,
      words: new Map(
        words.map(([word, count, followers]): [Spelling, WordSums] => [word, { count, followers }]),
      ),
    },
    texts: new Map(texts.map(([address, key, files]) => [address, [key, files]])),
    buckets,
  }
}

/** Writes a note. Throws what the disk throws. */
export function writeNote(file: string, stamp: string, note: SegmentNote): void {
  const { segment, sums, texts, buckets } = note
  const lines: Lines = [
    { segment, size: sums.size },
    Array.from(texts, ([address, [key, files]]) => [address, key, files]),
    Array.from(sums.words, ([word, { count, followers }]) => [word, count, followers]),
    buckets,
  ]
  writeSealed(
    file,
    stamp,
    lines.map((line) => JSON.stringify(line)),
  )
}
