import { fold, spell } from '../spelling/spelling.ts'
import { distance } from './distance.ts'
import type { Found, SegmentFound } from './find-words.ts'
import type { IndexFiles } from './index-files.ts'
import type { Question, QuestionWord } from './question.ts'

/** First letters that are taken for one another, by ear or by key. */
const confused = ['dgrvz', 'sx', 'ln', 'ckqh', 'iy', 'tc', 'pfb', 'bv']

/**
 * The question with the index's own words in place of those that it does not have, and of those that it has nowhere beside their
 * neighbours: most slips of a finger make another syllable. Null where there is nothing to repair, or nothing to repair it with.
 */
export async function repair(
  files: IndexFiles,
  { words }: Question,
  segments: readonly SegmentFound[],
): Promise<string | null> {
  const isSomewhere = (found: (part: SegmentFound) => Found | null | undefined) =>
    segments.some((part) => found(part)?.some((bits) => bits > 0))
  const repaired = await Promise.all(
    words.map(async (word, at) => {
      const pairs = [at, at + 1].filter((index) => index > 0 && index < words.length)
      const fits = pairs.some((index) => isSomewhere((part) => part.pairs[index]))
      const isKnown = isSomewhere((part) => part.words[at])
      if (isKnown && fits) return word.written
      const following = await nearestFollower(files, words[at - 1], word)
      return following ?? (isKnown ? word.written : nearest(files, word))
    }),
  )
  const isNew = repaired.some((word, at) => word !== words[at]?.written)
  return isNew && !repaired.includes(null) ? repaired.join(' ') : null
}

/** How many letters a word may differ by. */
function limitFor({ folded }: QuestionWord): number {
  return folded.length < 3 ? 0 : folded.length < 6 ? 1 : 2
}

/** The commonest of the words that follow another one and differ little from what was typed after it. */
async function nearestFollower(
  files: IndexFiles,
  before: QuestionWord | undefined,
  word: QuestionWord,
): Promise<string | null> {
  if (!before) return null
  const lists = await Promise.all(
    files.head.segments.map((segment) => files.lists(segment, before.folded)),
  )
  const follower = lists
    .flat()
    .flatMap(({ followers }) => followers)
    .find((other) => distance(fold(other), word.folded) <= limitFor(word))
  if (follower === undefined) return null
  const known = await files.words(fold(follower).charAt(0))
  return known.find((one) => spell(one.word) === follower)?.word ?? null
}

/** The word of the index that differs least, of equal ones the commonest; null where all differ too much. */
async function nearest(files: IndexFiles, word: QuestionWord): Promise<string | null> {
  const { folded, written } = word
  const first = folded.charAt(0)
  const letters = new Set(first + confused.filter((group) => group.includes(first)).join(''))
  const lists = await Promise.all(Array.from(letters, (letter) => files.words(letter)))
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { word: other, folded: letters, power } of lists.flat()) {
    if (Math.abs(letters.length - folded.length) > limitFor(word)) continue
    const differing = distance(folded, letters)
    if (differing > limitFor(word)) continue
    // Letters weigh most, then the marks that were typed, then how common the word is.
    const cost = differing * 64 + distance(written, other) * 4 - power
    if (cost >= least) continue
    best = other
    least = cost
  }
  return best
}
