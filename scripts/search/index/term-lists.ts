import { base, firstLast, firstMore, place, placeSign } from '../postings.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { isFilter } from '../terms.ts'
import { type Cut, newStart } from './cut-text.ts'
import { PairTable } from './pair-table.ts'
import { PostingStore } from './posting-store.ts'
import { WordTable } from './word-table.ts'

/** More bits than these has no posting. A word may begin with one of the signs behind them. */
const everyPlace = place.title | place.summary

/** The lists of a segment while its texts are added in the order of their numbers. */
export class TermLists {
  /** Words and filters, by their numbers. */
  readonly words: Spelling[] = []
  readonly wordLists = new PostingStore()
  /** Pairs of words, by the numbers of these. */
  readonly pairs = new PairTable()
  readonly pairLists = new PostingStore()
  readonly #ids = new WordTable()
  #articles = 0

  add(cut: Cut): void {
    const article = this.#articles++
    const wordsEnd = cut.indexOf('\n')
    const pairsEnd = cut.indexOf('\n', wordsEnd + 1)
    const ids: number[] = []
    for (let start = 0; start < wordsEnd; ) {
      const end = endOfWord(cut, start, wordsEnd)
      const where = cut.charCodeAt(start) - placeSign
      const isMarked = where <= everyPlace
      const id = this.#idOf(cut, isMarked ? start + 1 : start, end)
      ids.push(id)
      this.wordLists.add(id, article, isMarked ? where : 0)
      start = end + 1
    }
    this.#addPairs(cut, wordsEnd + 1, pairsEnd, ids, article)
    for (let start = pairsEnd + 1; start < cut.length; ) {
      const end = endOfWord(cut, start, cut.length)
      this.wordLists.add(this.#idOf(cut, start, end), article, 0)
      start = end + 1
    }
  }

  /** How many of the texts have each word. */
  *counts(): Generator<readonly [word: Spelling, count: number]> {
    for (const [id, word] of this.words.entries()) {
      if (!isFilter(word)) yield [word, this.wordLists.countOf(id)]
    }
  }

  #addPairs(cut: Cut, from: number, to: number, ids: readonly number[], article: number): void {
    let first = 0
    let isStart = false
    let where = 0
    let value = 0
    let unit = 1
    for (let at = from; at < to; at++) {
      const code = cut.charCodeAt(at)
      if (code === newStart) isStart = true
      else if (code < firstLast) where = code - placeSign
      else if (code >= firstMore) {
        value += (code - firstMore) * unit
        unit *= base
      } else {
        const word = ids[value + (code - firstLast) * unit] as number
        if (isStart) isStart = false
        else {
          const pair = this.pairs.idOf(first, word)
          if (pair === this.pairLists.size) this.pairLists.open()
          this.pairLists.add(pair, article, where)
        }
        first = word
        where = 0
        value = 0
        unit = 1
      }
    }
  }

  #idOf(text: string, start: number, end: number): number {
    const id = this.#ids.idOf(text, start, end)
    if (id === this.words.length) {
      // A piece cut out of the text would keep all of it in memory.
      this.words.push(this.#ids.textOf(id))
      this.wordLists.open()
    }
    return id
  }
}

function endOfWord(text: string, start: number, end: number): number {
  const blank = text.indexOf(' ', start)
  return blank < 0 || blank > end ? end : blank
}
