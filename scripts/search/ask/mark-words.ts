import { fold } from '../spelling/spelling.ts'
import { type Word, wordsOf } from '../spelling/words-of.ts'
import type { Answer } from './ask.ts'

/** A piece of a text, and whether it is a word of the question. */
export interface Marked {
  readonly text: string
  readonly isFound: boolean
}

/** A word of a text with the words of the question that it answers, by their indexes. */
export interface AnsweringWord extends Word {
  readonly answers: readonly number[]
}

/** The words of a text, and which of the question they answer: with their marks where any word does so, else without. */
export function answeringWords(text: string, { question, endings }: Answer): AnsweringWord[] {
  const words = wordsOf(text)
  const spellings = new Set(words.map(({ spelling }) => spelling))
  const last = question.words.length - 1
  return words.map((word) => {
    const folded = fold(word.spelling)
    const answers = question.words.flatMap((asked, index) => {
      const isExact = question.marked && spellings.has(asked.spelling)
      const isSame = isExact ? word.spelling === asked.spelling : folded === asked.folded
      return isSame || (index === last && endings.includes(folded)) ? [index] : []
    })
    return { ...word, answers }
  })
}

/** A text in pieces: neighbours that answer a question are one piece. `words` are those of the text, between `from` and `to`. */
export function markWords(
  text: string,
  words: readonly AnsweringWord[],
  from = 0,
  to = text.length,
): Marked[] {
  const pieces: { text: string; isFound: boolean }[] = []
  let before = from
  for (const { start, end, answers } of words) {
    if (answers.length === 0 || start < from || end > to) continue
    const gap = text.slice(before, start)
    const last = pieces[pieces.length - 1]
    if (last && /^[ ./-]?$/.test(gap)) last.text += gap + text.slice(start, end)
    else {
      if (gap) pieces.push({ text: gap, isFound: false })
      pieces.push({ text: text.slice(start, end), isFound: true })
    }
    before = end
  }
  if (before < to) pieces.push({ text: text.slice(before, to), isFound: false })
  return pieces
}
