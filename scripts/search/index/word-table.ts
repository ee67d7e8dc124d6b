import { grown, hashStart } from './grown.ts'

const firstSlots = 8192

/**
 * Words, each with a number of its own: 0, 1, 2 in the order in which they came. It finds a word where it stands in a text,
 * because a site has millions of words, and to cut each out as a text of its own was most of the work.
 */
export class WordTable {
  #size = 0
  /** The letters of all words one after the other, and where each begins and the next one. */
  #letters = new Uint16Array(firstSlots)
  #starts = new Int32Array(firstSlots)
  /** By the hash of a word its number and 1; 0 where there is none. At most half are taken. */
  #slots = new Int32Array(firstSlots)

  get size(): number {
    return this.#size
  }

  /** The number of the word between two places of a text: what `size` was before, where it is new. */
  idOf(text: string, start: number, end: number): number {
    let slot = this.#slotFor(text, start, end)
    for (let word = this.#slots[slot] as number; word > 0; word = this.#slots[slot] as number) {
      if (this.#is(word - 1, text, start, end)) return word - 1
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    const id = this.#size++
    let at = this.#starts[id] as number
    this.#letters = grown(this.#letters, at + end - start)
    for (let from = start; from < end; from++) this.#letters[at++] = text.charCodeAt(from)
    this.#starts = grown(this.#starts, this.#size + 1)
    this.#starts[this.#size] = at
    this.#slots[slot] = this.#size
    if (2 * this.#size > this.#slots.length) this.#makeSlots()
    return id
  }

  textOf(word: number): string {
    return String.fromCharCode(...this.#lettersOf(word))
  }

  #lettersOf(word: number): Uint16Array {
    return this.#letters.subarray(this.#starts[word], this.#starts[word + 1])
  }

  #is(word: number, text: string, start: number, end: number): boolean {
    let at = this.#starts[word] as number
    if ((this.#starts[word + 1] as number) - at !== end - start) return false
    for (let from = start; from < end; from++) {
      if (this.#letters[at++] !== text.charCodeAt(from)) return false
    }
    return true
  }

  #makeSlots(): void {
    const count = 2 * this.#slots.length
    this.#slots = new Int32Array(count)
    for (let word = 0; word < this.#size; word++) {
      const text = this.textOf(word)
      let slot = this.#slotFor(text, 0, text.length)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (count - 1)
      this.#slots[slot] = word + 1
    }
  }

  #slotFor(text: string, start: number, end: number): number {
    let mixed = hashStart
    for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1)
  }
}
