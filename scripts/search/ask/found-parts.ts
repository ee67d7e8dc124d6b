import { isExact, isThere, type SegmentFound } from './find-words.ts'
import { type Question, quotationMarks } from './question.ts'

const mostParts = 3

/**
 * The longest parts of a question that some article has all words of, without their quotation marks. Where marks were typed, with
 * these if any part is: a word that nobody has written is seldom meant.
 */
export function foundParts(
  question: Question,
  segments: readonly SegmentFound[],
): readonly string[] {
  const exact = question.marked ? partsWith(isExact, question, segments) : []
  return exact.length > 0 ? exact : partsWith(isThere, question, segments)
}

function partsWith(
  needed: number,
  { words, text }: Question,
  segments: readonly SegmentFound[],
): readonly string[] {
  // What a quotation does not find is perhaps found without the marks.
  const longest = words.length - (words.some(({ quoted }) => quoted) ? 0 : 1)
  for (let length = longest; length > 0; length--) {
    const parts = words.slice(0, words.length - length + 1).flatMap((word, from) => {
      const to = from + length
      return segments.some((segment) => haveAll(needed, segment, from, to))
        ? [text.slice(word.start, words[to - 1]?.end).replace(quotationMarks, '')]
        : []
    })
    // A letter is no question.
    const worthy = parts.filter((part) => part.length > 1)
    if (worthy.length > 0) return [...new Set(worthy)].slice(0, mostParts)
  }
  return []
}

function haveAll(needed: number, segment: SegmentFound, from: number, to: number): boolean {
  const words = segment.words.slice(from, to)
  return !!words[0]?.some((_, article) => words.every((word) => (word[article] ?? 0) & needed))
}
