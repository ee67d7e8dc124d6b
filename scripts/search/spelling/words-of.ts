import { type Spelling, spell } from './spelling.ts'

/** A word where it stands in a text. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly spelling: Spelling
  /** Whether it follows the word before it in the same sentence, with nothing but blanks or small marks between them. */
  readonly follows: boolean
}

/**
 * Letters, digits and marks: all but blanks, punctuation and symbols. Written out, because a phone compiles the classes of
 * Unicode's properties for longer than it answers a question.
 */
const wordPattern =
  /[^\0-/:-@[-`{-©«-±´¶-¸»¿×÷\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2bff\u3000-\u303f\ufeff\ufffc\ufffd]+/g

/** Ends of sentences and lines: what stands on both sides of one are no neighbours. `15/NQ-HĐND` and `TP.HCM` have none. */
const sentenceEnd = /\n|[.!?…;:]\s/

/** The words of a text in their order. In Vietnamese each is a syllable, because a blank stands after every syllable. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let before = 0
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    // Between most words there is one blank, and no need to look for more.
    const isClose = index === before + 1 && text[before] === ' '
    const follows = words.length > 0 && (isClose || !sentenceEnd.test(text.slice(before, index)))
    before = index + word.length
    words.push({ start: index, end: before, spelling: spell(word), follows })
  }
  return words
}
