import { inSummary, inTitle, isExact, isThere, isWhole, type SegmentFound } from './find-words.ts'
import type { Question } from './question.ts'

/** An article that has every word of a question. */
export interface Hit {
  readonly article: number
  /** The higher, the better. */
  readonly score: number
  /** Whether its last word stands there right after the one before it. */
  readonly endsInPair: boolean
}

/** More than the words of a question, so that sums of them can be digits of one number. */
const digit = 32

/**
 * The articles of a segment that have every word and filter, and every pair of a quotation. What a score says, from its highest
 * digit down:
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
): Hit[] {
  const hits: Hit[] = []
  const { marked } = question
  const bound = question.words.map((word) => word.bound)
  const strict = question.words.map(({ quoted }) => quoted && marked)
  for (let index = 0; index < segment.count; index++) {
    if (rarest[index] === 0 || filters.some((filter) => filter[index] === 0)) continue
    const counts = { exact: 0, title: 0, summary: 0, either: 0, pairs: 0, exactPairs: 0 }
    let whole = 1
    let missing = false
    for (let at = 0; at < words.length; at++) {
      const bits = words[at]?.[index] ?? 0
      const pair = pairs[at]?.[index] ?? 0
      const needed = isThere | (strict[at] ? isExact : 0)
      if ((bits & needed) !== needed || (bound[at] && (pair & needed) !== needed)) {
        missing = true
        break
      }
      if (!(bits & isWhole)) whole = 0
      if (bits & isExact) counts.exact++
      if (bits & inTitle) counts.title++
      if (bits & inSummary) counts.summary++
      if (bits & (inTitle | inSummary)) counts.either++
      if (pair & isThere) counts.pairs++
      if (pair & isExact) counts.exactPairs++
    }
    if (missing) continue
    const all = words.length
    const where = counts.title === all ? 2 : counts.either === all ? 1 : 0
    const isExactly = marked && counts.exact === all
    const neighbours = isExactly ? counts.exactPairs : counts.pairs
    const digits = [Number(isExactly), where, neighbours, whole]
    digits.push(counts.title, counts.summary, counts.exact)
    hits.push({
      article: segment.from + index,
      endsInPair: (pairs[words.length - 1]?.[index] ?? 0) > 0,
      score: digits.reduce((score, value) => score * digit + value, 0),
    })
  }
  return hits
}
