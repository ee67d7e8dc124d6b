import { distance } from './distance.ts'
import type { SegmentFound } from './find-words.ts'
import type { IndexFiles } from './index-files.ts'
import type { Question, QuestionWord } from './question.ts'

/** First letters that are taken for one another, by ear or by key. */
const confused = ['dgrvz', 'sx', 'ln', 'ckqh', 'iy', 'tc', 'pfb', 'bv']

/**
 * The question with the index's own words in place of those that it does not have; null where it has them all, or nothing like
 * one of them.
 */
export async function repair(
  files: IndexFiles,
  { words }: Question,
  segments: readonly SegmentFound[],
): Promise<string | null> {
  const isKnown = (at: number) => segments.some((part) => part.words[at]?.some((bits) => bits > 0))
  if (words.every((_, at) => isKnown(at))) return null
  const repaired = await Promise.all(
    words.map((word, at) => (isKnown(at) ? word.written : nearest(files, word))),
  )
  return repaired.includes(null) ? null : repaired.join(' ')
}

/** The word of the index that differs least, of equal ones the commonest; null where all differ too much. */
async function nearest(
  files: IndexFiles,
  { folded, written }: QuestionWord,
): Promise<string | null> {
  const first = folded.charAt(0)
  const letters = new Set(first + confused.filter((group) => group.includes(first)).join(''))
  const lists = await Promise.all(Array.from(letters, (letter) => files.words(letter)))
  const limit = folded.length < 3 ? 0 : folded.length < 6 ? 1 : 2
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { word, folded: other, power } of lists.flat()) {
    if (Math.abs(other.length - folded.length) > limit) continue
    const letters = distance(folded, other)
    if (letters > limit) continue
    // Letters weigh most, then the marks that were typed, then how common the word is.
    const cost = letters * 64 + distance(written, word) * 4 - power
    if (cost >= least) continue
    best = word
    least = cost
  }
  return best
}
