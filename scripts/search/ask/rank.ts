import { inSummary, inTitle, isExact, isThere, isWhole, type SegmentFound } from './find-words.ts'
import type { Question } from './question.ts'

/** The articles of a segment that have every word of a question. */
export interface Hits {
  /** One for each article: `score * scoreUnit + article`. Plain numbers, because a common word has thousands of them. */
  readonly keys: readonly number[]
  /** Whether the last word of the question stands in any of them right after the one before it. */
  readonly endsInPair: boolean
}

/** More than the articles of any index; a score has 24 bits, and both together are exact in a number. */
export const scoreUnit = 2 ** 28

/** Bits for a count of words, which are at most 16. */
const countBits = 5

/**
 * The articles of a segment, from number `first` and before `next`, that have every word and filter, and every pair of a
 * quotation. What a score says, from its highest digit down:
 * 1. where marks were typed: all words are there with them;
 * 2. all words are in the title, or in title and summary;
 * 3. how many neighbours of the question are neighbours in the article, of the spelling that 1 speaks of;
 * 4. the last word is whole, not only begun;
 * 5. how many words are in the title, then in the summary;
 * 6. how many words are there as they were typed.
 * Of equal ones the newer is better.
 */
export function rank(
  { segment, words, pairs, filters, rarest }: SegmentFound,
  question: Question,
  first: number,
  next: number,
): Hits {
  const { marked } = question
  const bound = question.words.map((word) => word.bound)
  const strict = question.words.map(({ quoted }) => quoted && marked)
  const all = words.length
  const keys: number[] = []
  let endsInPair = false
  const to = Math.min(segment.count, next - segment.from)
  // No object and no function for an article: a phone has compiled nothing yet when it comes here.
  articles: for (let index = Math.max(0, first - segment.from); index < to; index++) {
    if (rarest[index] === 0) continue
    for (const filter of filters) if (filter[index] === 0) continue articles
    let exact = 0
    let title = 0
    let summary = 0
    let either = 0
    let inPairs = 0
    let exactPairs = 0
    let whole = 1
    let pair = 0
    for (let at = 0; at < all; at++) {
      const bits = words[at]?.[index] ?? 0
      pair = pairs[at]?.[index] ?? 0
      const needed = isThere | (strict[at] ? isExact : 0)
      if ((bits & needed) !== needed) continue articles
      if (bound[at] && (pair & needed) !== needed) continue articles
      if (!(bits & isWhole)) whole = 0
      if (bits & isExact) exact++
      if (bits & inTitle) title++
      if (bits & inSummary) summary++
      if (bits & (inTitle | inSummary)) either++
      if (pair & isThere) inPairs++
      if (pair & isExact) exactPairs++
    }
    endsInPair ||= pair > 0
    const where = title === all ? 2 : either === all ? 1 : 0
    const isExactly = marked && exact === all
    let score = (Number(isExactly) << 2) | where
    score = (score << countBits) | (isExactly ? exactPairs : inPairs)
    score = (score << 1) | whole
    score = (score << countBits) | title
    score = (score << countBits) | summary
    score = (score << countBits) | exact
    keys.push(score * scoreUnit + segment.from + index)
  }
  return { keys, endsInPair }
}
