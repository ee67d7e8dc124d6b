import { type Spelling, spell } from './spelling.ts'

/** A word where it stands in a text. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly spelling: Spelling
  /** Whether it follows the word before it in the same sentence, with nothing but blanks or small marks between them. */
  readonly follows: boolean
}

/** Blanks, punctuation and symbols: all but letters, digits and marks. Pairs of the first and the last of a range. */
const gaps =
  '\0/:@[`{©«±´´¶¸»»¿¿××÷÷\u2000\u206f\u20a0\u20cf\u2190\u245f\u2500\u2bff\u3000\u303f\ufeff\ufeff\ufffc\ufffd'
const firstFar = 0x2000

/** For the units before `firstFar`, where all letters of most languages are: 1 for those of a gap. */
const near = new Uint8Array(firstFar)
for (let at = 0; gaps.charCodeAt(at) < firstFar; at += 2) {
  near.fill(1, gaps.charCodeAt(at), gaps.charCodeAt(at + 1) + 1)
}

function isGap(code: number): boolean {
  if (code < firstFar) return near[code] === 1
  for (let at = gaps.indexOf('\u2000'); at < gaps.length; at += 2) {
    if (code >= gaps.charCodeAt(at) && code <= gaps.charCodeAt(at + 1)) return true
  }
  return false
}

/** Ends of sentences and lines: what stands on both sides of one are no neighbours. `15/NQ-HĐND` and `TP.HCM` have none. */
const sentenceEnd = /\n|[.!?…;:]\s/

/**
 * Calls `take` for each word of a text in its order. In Vietnamese each is a syllable, because a blank stands after every syllable.
 * One plain loop: an index goes through every letter of a site here.
 */
export function eachWord(
  text: string,
  take: (start: number, end: number, follows: boolean) => void,
): void {
  let before = -1
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isGap(text.charCodeAt(at))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      // Between most words there is one blank, and no need to look for more.
      const isClose = start === before + 1 && text.charCodeAt(before) === 32
      take(start, at, before >= 0 && (isClose || !sentenceEnd.test(text.slice(before, start))))
      before = at
      start = -1
    }
  }
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  eachWord(text, (start, end, follows) => {
    words.push({ start, end, spelling: spell(text.slice(start, end)), follows })
  })
  return words
}
