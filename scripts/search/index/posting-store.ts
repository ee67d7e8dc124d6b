import { encodePosting } from '../postings.ts'
import { grown } from './pair-table.ts'

/** Most lists have one or two postings, which fit into one block; long ones take many. */
const blockBytes = 8
const firstLists = 1024

/**
 * The lists of many terms while they grow, written as `encodePosting` writes them: in blocks of one great array, because millions
 * of small arrays would be most of the work and of the memory.
 */
export class PostingStore {
  #size = 0
  #bytes = new Uint8Array(firstLists * blockBytes)
  /** For each block the one after it. */
  #next = new Int32Array(firstLists)
  #blocks = 0
  #first = new Int32Array(firstLists)
  #last = new Int32Array(firstLists)
  #lengths = new Int32Array(firstLists)
  #counts = new Int32Array(firstLists)
  #articles = new Int32Array(firstLists)

  get size(): number {
    return this.#size
  }

  /** A new list, without articles; returns its number. */
  open(): number {
    const list = this.#size++
    this.#first = grown(this.#first, this.#size)
    this.#last = grown(this.#last, this.#size)
    this.#lengths = grown(this.#lengths, this.#size)
    this.#counts = grown(this.#counts, this.#size)
    this.#articles = grown(this.#articles, this.#size)
    this.#first[list] = this.#last[list] = this.#newBlock()
    this.#articles[list] = -1
    return list
  }

  /** Puts an article, with the place of the term in it, at the end of a list whose last one is before it. */
  add(list: number, article: number, where: number): void {
    const posting = encodePosting(article - (this.#articles[list] as number), where)
    this.#articles[list] = article
    this.#counts[list] = this.countOf(list) + 1
    let length = this.lengthOf(list)
    let block = this.#last[list] as number
    for (let index = 0; index < posting.length; index++) {
      if (length > 0 && length % blockBytes === 0) {
        const next = this.#newBlock()
        this.#next[block] = next
        this.#last[list] = block = next
      }
      this.#bytes[block * blockBytes + (length % blockBytes)] = posting.charCodeAt(index)
      length++
    }
    this.#lengths[list] = length
  }

  /** How many articles a list has. */
  countOf(list: number): number {
    return this.#counts[list] as number
  }

  /** How many characters it has as it is written. */
  lengthOf(list: number): number {
    return this.#lengths[list] as number
  }

  /** Writes a list into `target` from this place on; returns the place behind it. */
  write(list: number, target: Uint8Array, at: number): number {
    let block = this.#first[list] as number
    let to = at
    for (let rest = this.lengthOf(list); rest > 0; rest -= blockBytes) {
      const from = block * blockBytes
      const end = from + Math.min(rest, blockBytes)
      for (let index = from; index < end; index++) target[to++] = this.#bytes[index] as number
      block = this.#next[block] as number
    }
    return to
  }

  #newBlock(): number {
    const block = this.#blocks++
    this.#next = grown(this.#next, this.#blocks)
    this.#bytes = grown(this.#bytes, this.#blocks * blockBytes)
    return block
  }
}
