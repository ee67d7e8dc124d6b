import { longestPosting, writePosting } from '../postings.ts'
import { grown } from './grown.ts'

/** What is kept of a list, as numbers of 32 bits: then come its first bytes, which are all that most lists have. */
const [article, count, length, firstBlock, lastBlock] = [0, 1, 2, 3, 4]
const recordNumbers = 8
const recordBytes = 4 * recordNumbers
const bytesFrom = 4 * (lastBlock + 1)
const bytesInRecord = recordBytes - bytesFrom

/** The bytes after those are in blocks, each with the number of the next one before its bytes. */
const blockNumbers = 8
const blockBytes = 4 * blockNumbers
const bytesInBlock = blockBytes - 4

const firstLists = 1024

/**
 * The lists of many terms while they grow, written as `writePosting` writes them. All are in two great arrays: millions of small
 * ones would be most of the work and of the memory, and what belongs to one list lies together, because every posting is for
 * another list.
 */
export class PostingStore {
  #size = 0
  #records = new Int32Array(firstLists * recordNumbers)
  #recordBytes = new Uint8Array(this.#records.buffer)
  #blockCount = 0
  #blocks = new Int32Array(firstLists * blockNumbers)
  #blockBytes = new Uint8Array(this.#blocks.buffer)
  readonly #posting = new Uint8Array(longestPosting)

  get size(): number {
    return this.#size
  }

  /** A new list, without articles; returns its number. */
  open(): number {
    const list = this.#size++
    this.#records = grown(this.#records, this.#size * recordNumbers)
    if (this.#recordBytes.buffer !== this.#records.buffer) {
      this.#recordBytes = new Uint8Array(this.#records.buffer)
    }
    this.#records[list * recordNumbers + article] = -1
    return list
  }

  /** Puts an article, with the place of the term in it, at the end of a list whose last one is before it. */
  add(list: number, added: number, where: number): void {
    const record = list * recordNumbers
    const distance = added - (this.#records[record + article] as number)
    const end = writePosting(distance, where, this.#posting, 0)
    for (let at = 0; at < end; at++) this.#addByte(record, this.#posting[at] as number)
    this.#records[record + article] = added
    this.#records[record + count] = (this.#records[record + count] as number) + 1
  }

  #addByte(record: number, byte: number): void {
    const at = this.#records[record + length] as number
    this.#records[record + length] = at + 1
    if (at < bytesInRecord) {
      this.#recordBytes[4 * record + bytesFrom + at] = byte
      return
    }
    const inBlock = (at - bytesInRecord) % bytesInBlock
    if (inBlock === 0) {
      const block = this.#openBlock()
      if (at === bytesInRecord) this.#records[record + firstBlock] = block
      else this.#blocks[(this.#records[record + lastBlock] as number) * blockNumbers] = block
      this.#records[record + lastBlock] = block
    }
    this.#blockBytes[(this.#records[record + lastBlock] as number) * blockBytes + 4 + inBlock] =
      byte
  }

  #openBlock(): number {
    const block = this.#blockCount++
    this.#blocks = grown(this.#blocks, this.#blockCount * blockNumbers)
    if (this.#blockBytes.buffer !== this.#blocks.buffer) {
      this.#blockBytes = new Uint8Array(this.#blocks.buffer)
    }
    return block
  }

  /** How many articles a list has. */
  countOf(list: number): number {
    return this.#records[list * recordNumbers + count] as number
  }

  /** How many bytes it has as it is written. */
  lengthOf(list: number): number {
    return this.#records[list * recordNumbers + length] as number
  }

  /** Writes a list into `target` from this place on; returns the place behind it. */
  write(list: number, target: Uint8Array, at: number): number {
    const record = list * recordNumbers
    let rest = this.lengthOf(list)
    let to = at
    let end = 4 * record + bytesFrom + Math.min(rest, bytesInRecord)
    for (let from = 4 * record + bytesFrom; from < end; from++) {
      target[to++] = this.#recordBytes[from] as number
    }
    let block = this.#records[record + firstBlock] as number
    for (rest -= bytesInRecord; rest > 0; rest -= bytesInBlock) {
      const start = block * blockBytes + 4
      end = start + Math.min(rest, bytesInBlock)
      for (let from = start; from < end; from++) target[to++] = this.#blockBytes[from] as number
      block = this.#blocks[block * blockNumbers] as number
    }
    return to
  }
}
