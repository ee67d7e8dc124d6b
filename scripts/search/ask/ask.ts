import { sectionTerm, tagTerm } from '../terms.ts'
import { endingsOf } from './endings.ts'
import { type Endings, findWords, isExact, type SegmentFound } from './find-words.ts'
import { foundParts } from './found-parts.ts'
import type { IndexFiles } from './index-files.ts'
import { parseQuestion, type Question } from './question.ts'
import { rank, scoreUnit } from './rank.ts'
import { repair } from './repair.ts'

export interface Filters {
  /** Folder of a section. */
  readonly section?: string
  readonly year?: string
  /** Slug of a tag. */
  readonly tag?: string
  /** Newest first, instead of best first. */
  readonly newest?: boolean
}

export interface Answer {
  readonly question: Question
  /** What the last word was taken to become. */
  readonly endings: Endings
  /** Numbers of all articles found, in their order. */
  readonly articles: readonly number[]
  /** Other questions, which find something; only where this one finds nothing. */
  readonly suggestions: readonly string[]
}

/**
 * While fewer are found, the last word is taken as the beginning of others too; unless it is found after the one before it, or
 * was typed with marks and is a word with these.
 */
const enough = 10

/** Thrown to whoever no longer wants the answer. */
export class Dropped extends Error {}

/**
 * Asks an index. A question without words finds nothing. While somebody types, the next question comes before this one has gone
 * through all its files; once `isLate` says so no more are fetched and it rejects with Dropped.
 */
export async function ask(
  files: IndexFiles,
  question: Question,
  filters: Filters = {},
  isLate: () => boolean = () => false,
): Promise<Answer> {
  const found = await find(files, question, filters, [])
  if (isLate()) throw new Dropped()
  const isBegun =
    question.unfinished &&
    found.articles.length < enough &&
    !found.endsInPair &&
    !(question.marked && found.parts.some(({ words }) => words[words.length - 1]?.some(isAsTyped)))
  const endings = isBegun ? await endingsOf(files, question) : []
  if (isLate()) throw new Dropped()
  const { articles, parts } =
    endings.length > 0 ? await find(files, question, filters, endings) : found
  if (isLate()) throw new Dropped()
  const suggestions = articles.length > 0 ? [] : await suggest(files, question, parts)
  return { question, endings, articles, suggestions }
}

/** Questions in place of one that finds nothing. */
async function suggest(
  files: IndexFiles,
  question: Question,
  parts: readonly SegmentFound[],
): Promise<readonly string[]> {
  const others = foundParts(question, parts)
  const repaired = await repair(files, question, parts)
  if (repaired === null) return others
  const again = await ask(files, parseQuestion(repaired))
  return again.articles.length > 0 ? [repaired, ...others] : again.suggestions
}

async function find(files: IndexFiles, question: Question, filters: Filters, endings: Endings) {
  const { section, year, tag, newest } = filters
  if (question.words.length === 0) return { articles: [], endsInPair: false, parts: [] }
  const terms = [section && sectionTerm(section), tag && tagTerm(tag)].filter((term) => !!term)
  const parts = await findWords(files, question, terms as string[], endings)
  const { years } = files.head
  const at = years.findIndex(([known]) => known === year)
  const first = year ? (years[at]?.[1] ?? Number.POSITIVE_INFINITY) : 0
  const next = (year && years[at + 1]?.[1]) || Number.POSITIVE_INFINITY
  const hits = parts.map((part) => rank(part, question, first, next))
  const keys = hits.flatMap((hit) => hit.keys)
  // Arrays of this type are sorted as numbers, and without asking a function each time.
  const ranked = Float64Array.from(newest ? keys.map(articleOf) : keys).sort()
  return {
    articles: Array.from(ranked, articleOf).reverse(),
    endsInPair: hits.some((hit) => hit.endsInPair),
    parts,
  }
}

function isAsTyped(bits: number): boolean {
  return (bits & isExact) > 0
}

function articleOf(key: number): number {
  return key % scoreUnit
}
