import { encodePosting } from '../postings.ts'
import { fold, type Spelling } from '../spelling/spelling.ts'
import { type CutText, pairUnit } from './cut-text.ts'

/** Bits of a posting that say the place; the article stands above them. */
const placeBits = 2

/** A term of a segment with its list as it is written. */
export interface TermList {
  readonly term: string
  readonly folded: string
  readonly postings: string
  /** Of a word: the words that most often follow it, the commonest first. */
  readonly followers: readonly Spelling[]
}

/** Followers of a word that are noted. */
const mostFollowers = 24

/** The lists of a segment while its texts are added in the order of their numbers. */
export class TermLists {
  readonly #ids = new Map<Spelling, number>()
  readonly #words: number[][] = []
  /** For each first word, the lists by the second: numbers as keys, because hashing texts was most of the work. */
  readonly #pairs: Map<number, number[]>[] = []
  readonly #filters = new Map<string, number[]>()
  #articles = 0

  add({ words, places, pairs, pairPlaces, filters }: CutText): void {
    const posting = this.#articles++ << placeBits
    const ids = words.map((word) => this.#idOf(word))
    for (const [index, id] of ids.entries()) {
      this.#words[id]?.push(posting | (places[index] as number))
    }
    for (const [index, pair] of pairs.entries()) {
      const seconds = this.#pairs[ids[Math.floor(pair / pairUnit)] as number]
      const second = ids[pair % pairUnit] as number
      const list = seconds?.get(second)
      const one = posting | (pairPlaces[index] as number)
      if (list) list.push(one)
      else seconds?.set(second, [one])
    }
    for (const filter of filters) {
      const list = this.#filters.get(filter)
      if (list) list.push(posting)
      else this.#filters.set(filter, [posting])
    }
  }

  /** How many of the texts have each word. */
  *counts(): Generator<readonly [word: Spelling, count: number]> {
    for (const [word, id] of this.#ids) yield [word, this.#words[id]?.length ?? 0]
  }

  *lists(): Generator<TermList> {
    const words = [...this.#ids.keys()]
    const folded = words.map(fold)
    for (const [id, term] of words.entries()) {
      const pairs = this.#pairs[id] ?? new Map<number, number[]>()
      const followers = [...pairs]
        .toSorted(([one, ones], [other, others]) => others.length - ones.length || one - other)
        .slice(0, mostFollowers)
        .map(([second]) => words[second] ?? '')
      yield { term, folded: folded[id] ?? '', postings: written(this.#words[id] ?? []), followers }
      for (const [second, list] of pairs) {
        yield {
          term: `${term} ${words[second]}`,
          folded: `${folded[id]} ${folded[second]}`,
          postings: written(list),
          followers: [],
        }
      }
    }
    for (const [term, list] of this.#filters) {
      yield { term, folded: term, postings: written(list), followers: [] }
    }
  }

  #idOf(word: Spelling): number {
    let id = this.#ids.get(word)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(word, id)
      this.#words.push([])
      this.#pairs.push(new Map())
    }
    return id
  }
}

function written(list: readonly number[]): string {
  let text = ''
  let before = -1
  for (const posting of list) {
    const article = posting >> placeBits
    text += encodePosting(article - before, posting & ((1 << placeBits) - 1))
    before = article
  }
  return text
}
