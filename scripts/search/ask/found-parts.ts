import type { SegmentFound } from './find-words.ts'
import { type Question, quotationMarks } from './question.ts'

const mostParts = 3

/** The longest parts of a question that some article has all words of, without their quotation marks. */
export function foundParts(
  { words, text }: Question,
  segments: readonly SegmentFound[],
): readonly string[] {
  // What a quotation does not find is perhaps found without the marks.
  const longest = words.length - (words.some(({ quoted }) => quoted) ? 0 : 1)
  for (let length = longest; length > 0; length--) {
    const parts = words.slice(0, words.length - length + 1).flatMap((word, from) => {
      const to = from + length
      return segments.some((segment) => haveAll(segment, from, to))
        ? [text.slice(word.start, words[to - 1]?.end).replace(quotationMarks, '')]
        : []
    })
    // A letter is no question.
    const worthy = parts.filter((part) => part.length > 1)
    if (worthy.length > 0) return [...new Set(worthy)].slice(0, mostParts)
  }
  return []
}

function haveAll(segment: SegmentFound, from: number, to: number): boolean {
  const [first, ...others] = segment.words.slice(from, to)
  return !!first?.some((bits, article) => bits > 0 && others.every((word) => word[article]))
}
