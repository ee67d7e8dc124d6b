import { fold, type Spelling } from '../spelling/spelling.ts'
import { wordsOf } from '../spelling/words-of.ts'

/** One word of a question. */
export interface QuestionWord {
  readonly spelling: Spelling
  readonly folded: string
  /** As it was typed, and where. */
  readonly written: string
  readonly start: number
  readonly end: number
  /** Whether it must stand right after the word before it, because both are in the same quotation marks. */
  readonly bound: boolean
  readonly quoted: boolean
}

export interface Question {
  readonly text: string
  readonly words: readonly QuestionWord[]
  /** Whether any word has a mark or `đ`. Who types none means every word that is spelled with these letters. */
  readonly marked: boolean
  /** Whether more letters of the last word may follow. */
  readonly unfinished: boolean
}

/** Longer questions are cut: each word costs a file. */
const mostWords = 16
const mostCharacters = 500

export const quotationMarks = /["“”„«»]/g

/** What somebody typed, as the index is asked. A quotation that is never closed goes to the end. */
export function parseQuestion(typed: string): Question {
  const text = typed.slice(0, mostCharacters).normalize('NFC')
  let quotes = 0
  let before = 0
  let quotation = 0
  const words = wordsOf(text)
    .slice(0, mostWords)
    .map(({ start, end, spelling }): QuestionWord => {
      quotes += text.slice(before, start).split(quotationMarks).length - 1
      before = end
      const quoted = quotes % 2 === 1
      const bound = quoted && quotation === quotes
      quotation = quoted ? quotes : 0
      const written = text.slice(start, end)
      return { spelling, folded: fold(spelling), written, start, end, bound, quoted }
    })
    .filter(({ folded }) => folded !== '')
  return {
    text,
    words,
    marked: words.some(({ spelling }) => /[^a-z\d]/.test(spelling)),
    unfinished: words[words.length - 1]?.end === text.length,
  }
}
