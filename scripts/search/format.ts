import { hash } from './spelling/hash.ts'

/** What an index says of itself, in its first file. The other files are found from it; docs/search.md describes them. */
export interface Head {
  readonly v: 1
  readonly segments: readonly Segment[]
  /** The first article of each year, oldest year first. */
  readonly years: readonly (readonly [year: string, first: number])[]
  /** First letters of all words, folded: for each there is a list. */
  readonly letters: string
}

/** Neighbouring articles that share their files. */
export interface Segment {
  readonly from: number
  readonly count: number
  readonly buckets: number
  /** Stands in every file of the segment, so that no reader mixes the numbers of two builds. */
  readonly stamp: string
}

export const headPath = 'dau.json'

/** Articles whose titles share a file: ten results of one question seldom lie together, so that each may cost a file. */
export const titlesTogether = 8

export const titlesPath = (article: number): string =>
  `ten/${Math.floor(article / titlesTogether)}.txt`

/** A segment with fewer articles is young: its lists are short, and a pair lies with its second word, so that both cost one file. */
export const youngArticles = 32

/** The bucket of a folded term. */
export function bucketOf(
  { count, buckets }: Pick<Segment, 'count' | 'buckets'>,
  folded: string,
): number {
  return hash(count < youngArticles ? folded.slice(folded.indexOf(' ') + 1) : folded) % buckets
}

export const bucketFile = ({ from }: Pick<Segment, 'from'>, bucket: number): string =>
  `tu/${from}-${bucket}.txt`

/** The file of a folded term. */
export const bucketPath = (segment: Segment, folded: string): string =>
  bucketFile(segment, bucketOf(segment, folded))

/** A list of words by the first letter, which may be one of another script. */
export const wordsPath = (letter: string): string =>
  `chu/${/[a-z\d]/.test(letter) ? letter : letter.codePointAt(0)?.toString(16).padStart(4, '0')}.txt`

/** The text that excerpts are cut from. */
export const textPath = (address: string): string => `bai${address.replace(/\/$/, '')}.txt`
