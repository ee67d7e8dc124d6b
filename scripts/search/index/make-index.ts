import { type Head, headPath, textPath, titlesPath } from '../format.ts'
import type { SearchText } from '../search-text.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { bucketFiles } from './bucket-files.ts'
import { type CutText, cutText } from './cut-text.ts'
import { segmentsOf } from './segments.ts'
import { TermLists } from './term-lists.ts'
import { wordFiles } from './word-files.ts'

/** A file of an index: its path below the folder of the index, and its text. */
export type IndexFile = readonly [path: string, text: string]

/**
 * Texts in, files out; the same texts give the same bytes, whatever their order. `cut` may answer from a cache: it is asked
 * once for each text. Texts are numbered by their date, so that a new one comes at the end.
 */
export function makeIndex(
  texts: readonly SearchText[],
  cut: (text: SearchText) => CutText = cutText,
): IndexFile[] {
  const ordered = texts.toSorted(byDate)
  const counts = new Map<Spelling, number>()
  const files: IndexFile[] = []
  const segments = segmentsOf(ordered.length).map(({ from, count }) => {
    const part = ordered.slice(from, from + count)
    const lists = new TermLists()
    for (const text of part) lists.add(cut(text))
    for (const [word, found] of lists.counts()) counts.set(word, (counts.get(word) ?? 0) + found)
    const addresses = part.map(({ address }) => address)
    const made = bucketFiles({ from, count }, addresses, lists)
    files.push(...made.files, ...titleFiles(part, from, made.segment.stamp))
    return made.segment
  })
  const words = wordFiles(counts)
  const letters = [...words.keys()].join('')
  const head: Head = { v: 1, segments, years: firstOfYears(ordered), letters }
  for (const { address, summary, body } of ordered) {
    files.push([textPath(address), `${oneLine(summary)}\n${body}`])
  }
  return [[headPath, `${JSON.stringify(head)}\n`], ...files, ...words.values()]
}

function titleFiles(part: readonly SearchText[], from: number, stamp: string): IndexFile[] {
  const lines = part.map(
    ({ address, date, section, title }, index) =>
      [titlesPath(from + index), [address, date, section, oneLine(title)].join('\t')] as const,
  )
  return Array.from(
    Map.groupBy(lines, ([path]) => path),
    ([path, group]): IndexFile => [
      path,
      `${stamp}\n${group.map(([, line]) => `${line}\n`).join('')}`,
    ],
  )
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

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
