import { wordsPath } from '../format.ts'
import { fold, type Spelling } from '../spelling/spelling.ts'
import { usualForm } from '../spelling/usual-form.ts'
import type { IndexFile } from './make-index.ts'

/** Longer numbers and words are codes, telephone numbers and mistakes: nobody is offered one of them. */
const longestNumber = 4
const longestWord = 20

/**
 * The words by the first letter of their folded form, one a line in the order of that form: as one writes it, and the size of its
 * count as a power of two, which changes less often than the count.
 */
export function wordFiles(counts: ReadonlyMap<Spelling, number>): Map<string, IndexFile> {
  const words = Array.from(counts, ([word, count]) => ({ word, folded: fold(word), count }))
    .filter(({ word, folded }) => {
      return folded !== '' && word.length <= (/\d/.test(word) ? longestNumber : longestWord)
    })
    .map((word) => ({ ...word, order: `${word.folded} ${word.word}` }))
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
  const byLetter = Map.groupBy(words, ({ folded }) => firstLetter(folded))
  const files = Array.from(byLetter, ([letter, group]): [string, IndexFile] => {
    const lines = group.map(
      ({ word, count }) => `${usualForm(word)}\t${Math.floor(Math.log2(count))}\n`,
    )
    return [letter, [wordsPath(letter), lines.join('')]]
  })
  return new Map(files)
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0)
}
