import { type Head, headPath, type Segment, textPath, titlesPath } from '../format.ts'
import type { SearchText } from '../search-text.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { compare } from './compare.ts'
import { type Cut, cutText } from './cut-text.ts'
import { type MadeSegment, makeSegment } from './make-segment.ts'
import { segmentsOf } from './segments.ts'
import { wordFiles } from './word-files.ts'

/** A file of an index: its path below the folder of the index, and its text. */
export type IndexFile = readonly [path: string, text: string]

/** What may come from a cache, in place of what makes it. */
export interface IndexMakers {
  /** Asked once for each text of a segment that is made, in their order. */
  readonly cut?: (text: SearchText) => Cut | Promise<Cut>
  /** Asked once for each segment, with its texts in their order and the number of the first. */
  readonly segment?: (
    texts: readonly SearchText[],
    from: number,
  ) => MadeSegment | Promise<MadeSegment>
  /** Whether the file of this text need not be given again, because it lies where it should. */
  readonly lies?: (text: SearchText) => boolean
}

/** Texts that are numbered one after the other, and what became of them. */
interface Part extends MadeSegment {
  readonly texts: readonly SearchText[]
}

/**
 * Texts in, files out, which are made one after the other and only once, so that they need not be held all at once; the same texts
 * give the same bytes, whatever their order. Texts are numbered by their date, so that a new one comes at the end.
 */
export async function makeIndex(
  texts: readonly SearchText[],
  {
    cut = cutText,
    segment = (part, from) => makeSegment(part, from, cut),
    lies = () => false,
  }: IndexMakers = {},
): Promise<Iterable<IndexFile>> {
  const ordered = texts.toSorted(byDate)
  const parts: Part[] = []
  for (const { from, count } of segmentsOf(ordered.length)) {
    const part = ordered.slice(from, from + count)
    parts.push({ texts: part, ...(await segment(part, from)) })
  }
  return filesOf(ordered, parts, lies)
}

function* filesOf(
  ordered: readonly SearchText[],
  parts: Part[],
  lies: (text: SearchText) => boolean,
): Generator<IndexFile> {
  const counts = new Map<Spelling, number>()
  const segments: Segment[] = []
  // What is large in one is not held while the rest is made.
  for (let part = parts.shift(); part; part = parts.shift()) {
    segments.push(part.segment)
    for (const [word, found] of part.counts) counts.set(word, (counts.get(word) ?? 0) + found)
    yield* part.files
    yield* titleFiles(part.texts, part.segment)
  }
  for (const text of ordered) {
    if (!lies(text)) yield [textPath(text.address), `${oneLine(text.summary)}\n${text.body}`]
  }
  const words = wordFiles(counts)
  yield* words.values()
  const letters = [...words.keys()].join('')
  const head: Head = { v: 1, segments, years: firstOfYears(ordered), letters }
  yield [headPath, `${JSON.stringify(head)}\n`]
}

function* titleFiles(part: readonly SearchText[], { from, stamp }: Segment): Generator<IndexFile> {
  const lines = part.map(
    ({ address, date, section, title }, index) =>
      [titlesPath(from + index), [address, date, section, oneLine(title)].join('\t')] as const,
  )
  for (const [path, group] of Map.groupBy(lines, ([path]) => path)) {
    yield [path, `${stamp}\n${group.map(([, line]) => `${line}\n`).join('')}`]
  }
}

function firstOfYears(ordered: readonly SearchText[]): [string, number][] {
  const firsts = new Map<string, number>()
  for (const [number, { date }] of ordered.entries()) {
    const year = date.slice(0, 4)
    if (year !== '' && !firsts.has(year)) firsts.set(year, number)
  }
  return [...firsts]
}

function byDate(one: SearchText, other: SearchText): number {
  return compare(one.date, other.date) || compare(one.address, other.address)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
