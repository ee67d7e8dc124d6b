import { decodePostings, firstLast, placeSign } from '../postings.ts'
import { compare } from './compare.ts'
import { TextWriter } from './text-writer.ts'

/** What stands behind a term in its bucket. */
export interface TermLine {
  readonly postings: string
  /** The words that most often follow a word, with blanks between them. */
  readonly followers: string
}

/** The lines of a bucket, by their terms: a word, or two with a blank between them. */
export function readBucket(text: string): Map<string, TermLine> {
  const [, ...lines] = text.split('\n')
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [term = '', postings = '', followers = ''] = line.split('\t')
        return [term, { postings, followers }]
      }),
  )
}

/** The bucket with these lines. */
export function bucketText(stamp: string, lines: ReadonlyMap<string, TermLine>): string {
  const sorted = [...lines].toSorted(([one], [other]) => compareTerms(one, other))
  const texts = sorted.map(([term, { postings, followers }]) => {
    return `${term}\t${postings}${followers === '' ? '' : `\t${followers}`}\n`
  })
  return `${stamp}\n${texts.join('')}`
}

/** By the first word, then the word alone before its pairs, then by the second one. */
function compareTerms(one: string, other: string): number {
  const [first = '', second = ''] = one.split(' ')
  const [otherFirst = '', otherSecond = ''] = other.split(' ')
  return compare(first, otherFirst) || compare(second, otherSecond)
}

/** Set for every text of a list, above the bits of `place`. */
const there = 4
const writer = new TextWriter()

/** A list of texts, of which there are `count` in all, in which some have a term or lose it: its new text and how many have it now. */
export function changeList(
  postings: string,
  count: number,
  changes: ReadonlyMap<number, number | null>,
): { postings: string; count: number } {
  const found = new Uint8Array(count)
  decodePostings(postings, { found, there, replaces: true })
  for (const [text, where] of changes) found[text] = where === null ? 0 : there | where
  let last = -1
  let left = 0
  for (const [text, bits] of found.entries()) {
    if (bits === 0) continue
    writer.writePosting(text - last, bits & ~there)
    last = text
    left++
  }
  return { postings: writer.take(), count: left }
}

/** The place that the only posting of a list tells. */
export function placeIn(posting: string): number {
  const code = posting.charCodeAt(0)
  return code < firstLast ? code - placeSign : 0
}
