import { place, placeSign } from '../postings.ts'
import type { SearchText } from '../search-text.ts'
import { type Spelling, spell } from '../spelling/spelling.ts'
import { eachWord } from '../spelling/words-of.ts'
import { sectionTerm, tagTerm } from '../terms.ts'
import { PairTable } from './pair-table.ts'
import { TextWriter } from './text-writer.ts'
import { WordTable } from './word-table.ts'

/**
 * What one text has for the index, as three lines of text. It depends on the text alone, so it may be kept between builds and made
 * in another process; `TermLists` reads it.
 * 1. Its words, each once, with a blank between them; `!`, `"` or `#` before one says that it is in the title, the summary or both.
 * 2. Its pairs of neighbours, each once, in the order of the text: the place of the second word in the first line, from 1, as
 *    `writePosting` writes it; where the first word is not the second one of the pair before, `$` and its place come first.
 * 3. Its section and tags as terms, with a blank between them.
 */
export type Cut = string

/** Before a pair that does not begin with the last word of the one before. */
export const newStart = 36

/** Ways to write a word, and for each the number of its spelling: most words of a text were in the one before it. */
const written = new WordTable()
const spellingOf: number[] = []
const numbers = new Map<Spelling, number>()
const spellings: Uint8Array[] = []
/** For each spelling which text had it last, and as which of its words. */
const lastText: number[] = []
const indexThere: number[] = []
let textsCut = 0
/** Of the text that is being cut. */
const pairs = new PairTable()
const writer = new TextWriter()
const encoder = new TextEncoder()
const [lineFeed, blank] = [10, 32]

/** The same text gives the same. */
export function cutText({ title, summary, body, around, section, tags }: SearchText): Cut {
  const text = ++textsCut
  const words: number[] = []
  const places: number[] = []
  const pairPlaces: number[] = []
  pairs.clear()
  const take = (part: string, where: number) => {
    let before = 0
    eachWord(part, (start, end, follows) => {
      const word = spellingAt(part, start, end)
      if (lastText[word] !== text) {
        lastText[word] = text
        indexThere[word] = words.push(word) - 1
        places.push(0)
      }
      const index = indexThere[word] as number
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
  for (const [index, word] of words.entries()) {
    const where = places[index] as number
    if (index > 0) writer.writeByte(blank)
    if (where > 0) writer.writeByte(placeSign + where)
    writer.write(spellings[word] as Uint8Array)
  }
  writer.writeByte(lineFeed)
  let before = -1
  for (const [pair, where] of pairPlaces.entries()) {
    if (pairs.firstOf(pair) !== before) {
      writer.writeByte(newStart)
      writer.writePosting(pairs.firstOf(pair) + 1, 0)
    }
    before = pairs.secondOf(pair)
    writer.writePosting(before + 1, where)
  }
  writer.writeByte(lineFeed)
  writer.write(encoder.encode(filters.join(' ')))
  return writer.take()
}

/** The number of the spelling of a word that stands in a text. */
function spellingAt(text: string, start: number, end: number): number {
  const way = written.idOf(text, start, end)
  if (way < spellingOf.length) return spellingOf[way] as number
  const spelling = spell(text.slice(start, end))
  let number = numbers.get(spelling)
  if (number === undefined) {
    number = spellings.push(encoder.encode(spelling)) - 1
    numbers.set(spelling, number)
    lastText.push(0)
    indexThere.push(0)
  }
  spellingOf.push(number)
  return number
}
