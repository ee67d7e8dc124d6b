import { base, firstLast, firstMore, placeSign } from '../postings.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { isFilter } from '../terms.ts'
import { type Cut, newStart } from './cut-text.ts'
import { PairTable } from './pair-table.ts'
import { PostingStore } from './posting-store.ts'

const startSign = newStart.charCodeAt(0)

/** The lists of a segment while its texts are added in the order of their numbers. */
export class TermLists {
  /** Words and filters, by their numbers. */
  readonly words: Spelling[] = []
  readonly wordLists = new PostingStore()
  /** Pairs of words, by the numbers of these. */
  readonly pairs = new PairTable()
  readonly pairLists = new PostingStore()
  readonly #ids = new Map<Spelling, number>()
  #articles = 0

  add(cut: Cut): void {
    const article = this.#articles++
    const [words = '', pairs = '', filters = ''] = cut.split('\n')
    const ids: number[] = []
    for (const word of words === '' ? [] : words.split(' ')) {
      const where = word.charCodeAt(0) - placeSign
      const isMarked = where < firstLast - placeSign
      const id = this.#idOf(isMarked ? word.slice(1) : word)
      ids.push(id)
      this.wordLists.add(id, article, isMarked ? where : 0)
    }
    this.#addPairs(pairs, ids, article)
    for (const filter of filters === '' ? [] : filters.split(' ')) {
      this.wordLists.add(this.#idOf(filter), article, 0)
    }
  }

  /** How many of the texts have each word. */
  *counts(): Generator<readonly [word: Spelling, count: number]> {
    for (const [id, word] of this.words.entries()) {
      if (!isFilter(word)) yield [word, this.wordLists.countOf(id)]
    }
  }

  #addPairs(line: string, ids: readonly number[], article: number): void {
    let first = 0
    let isStart = false
    let where = 0
    let value = 0
    let unit = 1
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at)
      if (code === startSign) isStart = true
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

  #idOf(word: Spelling): number {
    let id = this.#ids.get(word)
    if (id === undefined) {
      id = this.wordLists.open()
      this.words.push(word)
      this.#ids.set(word, id)
    }
    return id
  }
}
