import { bucketOf, type Segment } from '../format.ts'
import { fold, type Spelling } from '../spelling/spelling.ts'
import { isFilter } from '../terms.ts'
import { bucketsFor, lineSize } from './bucket-files.ts'
import { bucketText, changeList, placeIn, readBucket, type TermLine } from './bucket-lines.ts'
import type { Cut } from './cut-text.ts'
import { mostFollowers } from './ordered-terms.ts'
import { countsOf, followersText, type SegmentSums, type WordSums } from './segment-sums.ts'
import { TermLists } from './term-lists.ts'
import { TextWriter } from './text-writer.ts'

/** A text of a segment that is another now. */
export interface TextChange {
  /** Its number in the segment, from 0. */
  readonly text: number
  readonly before: Cut
  readonly after: Cut
}

export interface ChangedSegment {
  readonly sums: SegmentSums
  /** The buckets that are others now; empty ones are without a text. */
  readonly buckets: ReadonlyMap<number, string | null>
}

/**
 * Changes the texts of a segment in its finished buckets: what `makeSegment` would make of all texts, for the price of a few. `bucket`
 * gives the text of a bucket, empty where there is none, null where nobody can say. Null where it cannot be done, or the segment has
 * another number of buckets now: then all of it must be made anew.
 */
export function changeSegment(
  segment: Segment,
  sums: SegmentSums,
  changes: readonly TextChange[],
  bucket: (number: number) => string | null,
): ChangedSegment | null {
  const buckets = new OpenBuckets(segment, bucket)
  const words = new Map(sums.words)
  const followers = new Map<Spelling, Map<Spelling, number>>()
  let { size } = sums
  for (const [term, places] of changedTerms(changes)) {
    const before = buckets.line(term)
    const { postings, count } = changeList(before?.postings ?? '', segment.count, places)
    if (before) size -= lineSize(term.length, before.postings.length)
    if (count > 0) size += lineSize(term.length, postings.length)
    buckets.put(term, count > 0 ? { postings, followers: before?.followers ?? '' } : null)
    const [first = '', second] = term.split(' ')
    if (second === undefined) putCount(words, first, count)
    else {
      const counts = followers.get(first) ?? countsOf(words.get(first)?.followers ?? '')
      if (count > 0) counts.set(second, count)
      else counts.delete(second)
      followers.set(first, counts)
    }
  }
  for (const [word, counts] of followers) {
    const line = buckets.line(word)
    // A word that is gone has no followers any more.
    if (!line) continue
    const text = followersText(counts)
    words.set(word, { ...(words.get(word) as WordSums), followers: text })
    buckets.put(word, { ...line, followers: commonest(text).join(' ') })
  }
  if (buckets.isIncomplete || bucketsFor(size) !== segment.buckets) return null
  return { sums: { size, words }, buckets: buckets.texts() }
}

/** For each term that a text has and did not have, or the other way round, or in other places: the texts, and where they have it now. */
function changedTerms(
  changes: readonly TextChange[],
): Map<string, ReadonlyMap<number, number | null>> {
  const changed = new Map<string, Map<number, number | null>>()
  for (const { text, before, after } of changes) {
    const [old, now] = [termsOf(before), termsOf(after)]
    for (const term of new Set([...old.keys(), ...now.keys()])) {
      if (old.get(term) === now.get(term)) continue
      const places = changed.get(term) ?? new Map()
      places.set(text, now.get(term) ?? null)
      changed.set(term, places)
    }
  }
  return changed
}

/** The terms of one text, each with its place. */
function termsOf(cut: Cut): Map<string, number> {
  const lists = new TermLists()
  lists.add(cut)
  const { words, wordLists, pairs, pairLists } = lists
  const writer = new TextWriter()
  const terms = new Map<string, number>()
  for (const [id, word] of words.entries()) {
    writer.writeList(wordLists, id)
    terms.set(word, placeIn(writer.take()))
  }
  for (let pair = 0; pair < pairs.size; pair++) {
    writer.writeList(pairLists, pair)
    const term = `${words[pairs.firstOf(pair)]} ${words[pairs.secondOf(pair)]}`
    terms.set(term, placeIn(writer.take()))
  }
  return terms
}

function putCount(words: Map<Spelling, WordSums>, word: Spelling, count: number): void {
  if (count > 0) words.set(word, { count, followers: words.get(word)?.followers ?? '' })
  else words.delete(word)
}

/** The words that follow most often, the commonest first, of equal ones in the order of their spellings. */
function commonest(followers: string): Spelling[] {
  return [...countsOf(followers)]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostFollowers)
    .map(([word]) => word)
}

/** Buckets of a segment that are taken apart when one of their lines is asked for. */
class OpenBuckets {
  readonly #segment: Segment
  readonly #read: (bucket: number) => string | null
  readonly #open = new Map<number, Map<string, TermLine>>()
  /** Whether one of them could not be read. */
  isIncomplete = false

  constructor(segment: Segment, read: (bucket: number) => string | null) {
    this.#segment = segment
    this.#read = read
  }

  line(term: string): TermLine | undefined {
    return this.#linesOf(term).get(term)
  }

  /** Null removes the line. */
  put(term: string, line: TermLine | null): void {
    if (line === null) this.#linesOf(term).delete(term)
    else this.#linesOf(term).set(term, line)
  }

  texts(): Map<number, string | null> {
    return new Map(
      Array.from(this.#open, ([bucket, lines]) => [
        bucket,
        lines.size === 0 ? null : bucketText(this.#segment.stamp, lines),
      ]),
    )
  }

  #linesOf(term: string): Map<string, TermLine> {
    const bucket = bucketOf(this.#segment, foldTerm(term))
    const open = this.#open.get(bucket)
    if (open) return open
    const text = this.#read(bucket)
    if (text === null) this.isIncomplete = true
    const lines = readBucket(text ?? '')
    this.#open.set(bucket, lines)
    return lines
  }
}

function foldTerm(term: string): string {
  const words = term.split(' ')
  return words.map((word) => (isFilter(word) ? word : fold(word))).join(' ')
}
