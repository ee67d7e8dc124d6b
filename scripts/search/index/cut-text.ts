import { encodePosting, place, placeSign } from '../postings.ts'
import type { SearchText } from '../search-text.ts'
import { type Spelling, spell } from '../spelling/spelling.ts'
import { eachWord } from '../spelling/words-of.ts'
import { sectionTerm, tagTerm } from '../terms.ts'
import { PairTable } from './pair-table.ts'

/**
 * What one text has for the index, as three lines of text. It depends on the text alone, so it may be kept between builds and made
 * in another process; `TermLists` reads it.
 * 1. Its words, each once, with a blank between them; `!`, `"` or `#` before one says that it is in the title, the summary or both.
 * 2. Its pairs of neighbours, each once, in the order of the text: the place of the second word in the first line, from 1, as
 *    `encodePosting` writes it; where the first word is not the second one of the pair before, `$` and its place come first.
 * 3. Its section and tags as terms, with a blank between them.
 */
export type Cut = string

/** Before a pair that does not begin with the last word of the one before. */
export const newStart = '$'

/** A word of the language, in the text that is being cut. */
interface Known {
  readonly spelling: Spelling
  /** Which text had it last, and what it was there. */
  text: number
  index: number
}

/** By their spelling, and by each way to write one: most words of a text were in the one before it. */
const bySpelling = new Map<Spelling, Known>()
const written = new Map<string, Known>()
let textsCut = 0
/** Of the text that is being cut. */
const pairs = new PairTable()

/** The same text gives the same. */
export function cutText({ title, summary, body, around, section, tags }: SearchText): Cut {
  const text = ++textsCut
  const words: Known[] = []
  const places: number[] = []
  pairs.clear()
  const pairPlaces: number[] = []
  const take = (part: string, where: number) => {
    let before = 0
    eachWord(part, (start, end, follows) => {
      const word = knownWord(part.slice(start, end))
      if (word.text !== text) {
        word.text = text
        word.index = words.push(word) - 1
        places.push(0)
      }
      const { index } = word
      places[index] = (places[index] as number) | where
      if (follows) {
        const pair = pairs.idOf(before, index)
        pairPlaces[pair] = (pairPlaces[pair] ?? 0) | where
      }
      before = index
    })
  }
  take(title, place.title)
  take(summary, place.summary)
  take(body, place.text)
  take(around, place.text)
  const filters = [...(section === '' ? [] : [sectionTerm(section)]), ...tags.map(tagTerm)]
  return `${wordLine(words, places)}\n${pairLine(pairPlaces)}\n${filters.join(' ')}`
}

function wordLine(words: readonly Known[], places: readonly number[]): string {
  let line = ''
  for (let index = 0; index < words.length; index++) {
    const where = places[index] as number
    if (index > 0) line += ' '
    if (where > 0) line += String.fromCharCode(placeSign + where)
    line += words[index]?.spelling
  }
  return line
}

function pairLine(places: readonly number[]): string {
  let line = ''
  let before = -1
  for (let pair = 0; pair < pairs.size; pair++) {
    const first = pairs.firstOf(pair)
    if (first !== before) line += newStart + encodePosting(first + 1, 0)
    before = pairs.secondOf(pair)
    line += encodePosting(before + 1, places[pair] as number)
  }
  return line
}

function knownWord(word: string): Known {
  let known = written.get(word)
  if (known === undefined) {
    const spelling = spell(word)
    known = bySpelling.get(spelling)
    if (known === undefined) {
      known = { spelling, text: 0, index: 0 }
      bySpelling.set(spelling, known)
    }
    written.set(word, known)
  }
  return known
}
