import type { Answer } from './ask.ts'
import { type AnsweringWord, answeringWords, type Marked, markWords } from './mark-words.ts'

export interface Excerpt {
  readonly parts: readonly Marked[]
  /** Words of the page that a text fragment can lead to; empty where its text has none of the question. */
  readonly place: string
}

/** Words of an excerpt: two lines of a wide window, four of a phone. */
const length = 30
/** Of them, those before the first word found. */
const lead = 6
/** Words of a place: the fewer, the likelier they stand somewhere else on the page too. */
const leastPlace = 4

/** The piece of a page that answers a question best. `text` has its summary in the first line. */
export function excerpt(text: string, answer: Answer): Excerpt {
  const [summary = ''] = text.split('\n', 1)
  const body = text.slice(summary.length + 1)
  const inBody = best(answeringWords(body, answer))
  const inSummary = best(answeringWords(summary, answer))
  if (inBody.worth > 0 && inBody.worth >= inSummary.worth) {
    return { parts: cut(body, inBody), place: placeOf(body, inBody) }
  }
  return summary === ''
    ? { parts: cut(body, inBody), place: '' }
    : { parts: cut(summary, inSummary), place: '' }
}

interface Piece {
  readonly words: readonly AnsweringWord[]
  /** Indexes of its first word, and of the word after its last one. */
  readonly from: number
  readonly to: number
  /** Of its first word that answers. */
  readonly first: number
  readonly worth: number
}

/** The piece with the most words of the question, then with the most of them as neighbours. */
function best(words: readonly AnsweringWord[]): Piece {
  const none = { words, from: 0, to: Math.min(length, words.length), first: 0, worth: 0 }
  return words.reduce<Piece>((found, { answers }, first) => {
    if (answers.length === 0) return found
    const from = Math.max(0, Math.min(first - lead, words.length - length))
    const to = Math.min(words.length, from + length)
    const inside = words.slice(first, to)
    const different = new Set(inside.flatMap((word) => word.answers)).size
    const neighbours = inside.filter((word, index) => follows(word, inside[index - 1])).length
    const worth = different * length + Math.min(neighbours, length - 1)
    return worth > found.worth ? { words, from, to, first, worth } : found
  }, none)
}

/** Whether two neighbours of a text answer two neighbours of a question. */
function follows(word: AnsweringWord, before: AnsweringWord | undefined): boolean {
  return (
    !!before && word.follows && word.answers.some((index) => before.answers.includes(index - 1))
  )
}

/** The end of a line that is no end of a sentence: of a heading, a cell, an item of a list. */
const lineEnd = /(^|[^.!?…:;,\s])\s*\n\s*/g

function cut(text: string, { words, from, to }: Piece): Marked[] {
  const start = from > 0 ? (words[from]?.start ?? 0) : 0
  const end = to < words.length ? (words[to - 1]?.end ?? text.length) : text.length
  const parts = markWords(text, words, start, end).map(({ text: piece, isFound }) => ({
    text: piece.replace(lineEnd, '$1 · ').replace(/\s+/g, ' '),
    isFound,
  }))
  const more = { text: '…', isFound: false }
  return [...(start > 0 ? [more] : []), ...parts, ...(end < text.length ? [more] : [])]
}

/** From the longest run of words that answer, with a few words after or before it in its sentence. */
function placeOf(text: string, { words, from, to }: Piece): string {
  let start = from
  let longest = 0
  for (let index = from; index < to; index++) {
    let run = 0
    while (words[index + run]?.answers.length && (run === 0 || words[index + run]?.follows)) run++
    if (run > longest) {
      start = index
      longest = run
    }
  }
  let end = start + longest
  while (end - start < leastPlace && words[end]?.follows) end++
  while (end - start < leastPlace && words[start]?.follows) start--
  return text.slice(words[start]?.start, words[end - 1]?.end)
}
