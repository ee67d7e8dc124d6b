import { bucketFile, bucketOf, type Segment } from '../format.ts'
import { hash } from '../spelling/hash.ts'
import { fold } from '../spelling/spelling.ts'
import { isFilter } from '../terms.ts'
import type { IndexFile } from './make-index.ts'
import { followersOf, sortedBy } from './ordered-terms.ts'
import type { TermLists } from './term-lists.ts'
import { TextWriter } from './text-writer.ts'

/** Bytes of a bucket before it is packed, about. A question of four words loads fourteen, and most of a larger one is about other words. */
const bucketBytes = 1000

/** What a segment is cut into. `addresses` are those of its texts, in the order of their numbers. */
export function segmentOf(
  { from, count }: Pick<Segment, 'from' | 'count'>,
  addresses: readonly string[],
  lists: TermLists,
): Segment {
  const buckets = bucketsFor(sizeOf(lists))
  const stamp = hash(`${buckets} ${addresses.join(' ')}`).toString(36)
  return { from, count, buckets, stamp }
}

/** How many buckets share so many bytes. */
export function bucketsFor(size: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(size / bucketBytes)))
}

/** The buckets of a segment, one after the other. `ordered` are its terms in that order. */
export function* bucketFiles(
  segment: Segment,
  lists: TermLists,
  ordered: Int32Array,
): Generator<IndexFile> {
  const { words, pairs } = lists
  const followers = followersOf(lists, ordered)
  const buckets = bucketsOf(segment, lists)
  const inBuckets = sortedBy((term) => buckets[term] as number, segment.buckets, ordered)
  const text = new TextWriter()
  const names = words.map((word) => encoder.encode(word))
  const writeName = (word: number) => text.write(names[word] as Uint8Array)
  for (let at = 0; at < inBuckets.length; ) {
    const bucket = buckets[inBuckets[at] as number] as number
    text.write(encoder.encode(`${segment.stamp}\n`))
    for (; buckets[inBuckets[at] as number] === bucket; at++) {
      const term = inBuckets[at] as number
      const pair = term - words.length
      if (pair < 0) {
        writeName(term)
        text.writeByte(tab)
        text.writeList(lists.wordLists, term)
        for (const [index, word] of (followers.get(term) ?? []).entries()) {
          text.writeByte(index === 0 ? tab : blank)
          writeName(word)
        }
      } else {
        writeName(pairs.firstOf(pair))
        text.writeByte(blank)
        writeName(pairs.secondOf(pair))
        text.writeByte(tab)
        text.writeList(lists.pairLists, pair)
      }
      text.writeByte(lineFeed)
    }
    yield [bucketFile(segment, bucket), text.take()]
  }
}

const encoder = new TextEncoder()
const [tab, lineFeed, blank] = [9, 10, 32]

/** For each term, as `orderedTerms` numbers them, its bucket. */
function bucketsOf(segment: Segment, { words, pairs }: TermLists): Int32Array {
  const folded = words.map((word) => (isFilter(word) ? word : fold(word)))
  const buckets = new Int32Array(words.length + pairs.size)
  for (const [word, term] of folded.entries()) buckets[word] = bucketOf(segment, term)
  for (let pair = 0; pair < pairs.size; pair++) {
    const term = `${folded[pairs.firstOf(pair)]} ${folded[pairs.secondOf(pair)]}`
    buckets[words.length + pair] = bucketOf(segment, term)
  }
  return buckets
}

/** About how many bytes all lines of a segment have. */
export function sizeOf({ words, wordLists, pairs, pairLists }: TermLists): number {
  let size = 0
  for (const [word, { length }] of words.entries())
    size += lineSize(length, wordLists.lengthOf(word))
  for (let pair = 0; pair < pairs.size; pair++) {
    const [first, second] = [words[pairs.firstOf(pair)], words[pairs.secondOf(pair)]]
    const term = (first?.length ?? 0) + (second?.length ?? 0) + 1
    size += lineSize(term, pairLists.lengthOf(pair))
  }
  return size
}

/** About how many bytes a line has, without its followers. `term` and `postings` are lengths. */
export function lineSize(term: number, postings: number): number {
  return term + postings + 2
}
