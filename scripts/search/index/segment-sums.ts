import type { Spelling } from '../spelling/spelling.ts'
import { sizeOf } from './bucket-files.ts'
import { pairsByWord } from './ordered-terms.ts'
import type { TermLists } from './term-lists.ts'

/** What a segment says in no file of its own, and what one changed text changes: enough, with its files, to change them. */
export interface SegmentSums {
  /** About how many bytes all of its lines have. */
  readonly size: number
  readonly words: ReadonlyMap<Spelling, WordSums>
}

export interface WordSums {
  /** How many of the texts have the word. */
  readonly count: number
  /** The words that follow it and in how many texts each does: `hop. 12 dân 3`. Split when somebody needs it. */
  readonly followers: string
}

/** The sums of a segment that was put together. Filters are among the words. `ordered` are its terms in that order. */
export function sumsOf(lists: TermLists, ordered: Int32Array): SegmentSums {
  const { words, wordLists, pairs, pairLists } = lists
  const followers = new Map<number, string>()
  for (const [word, ofWord] of pairsByWord(lists, ordered)) {
    followers.set(
      word,
      ofWord.map((pair) => `${words[pairs.secondOf(pair)]} ${pairLists.countOf(pair)}`).join(' '),
    )
  }
  const sums = words.map((word, id): [Spelling, WordSums] => [
    word,
    { count: wordLists.countOf(id), followers: followers.get(id) ?? '' },
  ])
  return { size: sizeOf(lists), words: new Map(sums) }
}

/** In how many texts each word follows. */
export function countsOf(followers: string): Map<Spelling, number> {
  const parts = followers === '' ? [] : followers.split(' ')
  const counts = new Map<Spelling, number>()
  for (let at = 0; at < parts.length; at += 2) counts.set(parts[at] ?? '', Number(parts[at + 1]))
  return counts
}

/** The same as `countsOf` reads it, in the order of the spellings. */
export function followersText(counts: ReadonlyMap<Spelling, number>): string {
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, count]) => `${word} ${count}`)
    .join(' ')
}
