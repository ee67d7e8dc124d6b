import type { SearchText } from '../../../scripts/search/search-text.ts'
import { fold, spell } from '../../../scripts/search/spelling/spelling.ts'
import { wordsOf } from '../../../scripts/search/spelling/words-of.ts'

export interface SeededQuestion {
  readonly typed: string
  /** The article whose title it is the beginning of. */
  readonly address: string
}

/** Questions of four words, every other one without marks: the beginnings of titles. */
export function seededQuestions(texts: readonly SearchText[], count: number): SeededQuestion[] {
  const step = Math.floor(texts.length / count)
  return Array.from({ length: count }, (_, index) => {
    const { title, address } = texts[index * step] as SearchText
    const words = wordsOf(title).slice(0, 4)
    const typed = words.map(({ start, end }) => title.slice(start, end).toLowerCase())
    const withoutMarks = typed.map((word) => fold(spell(word)))
    return { typed: (index % 2 === 0 ? typed : withoutMarks).join(' '), address }
  })
}
