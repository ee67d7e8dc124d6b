import { grown, hashStart } from './grown.ts'

const firstSlots = 2048

/**
 * Pairs of numbers, each with a number of its own: 0, 1, 2 in the order in which they came. Plain arrays of numbers, because an
 * index has millions of pairs.
 */
export class PairTable {
  #size = 0
  /** Both numbers of each pair, side by side. */
  #numbers = new Int32Array(firstSlots)
  /** By the hash of a pair its number and 1; 0 where there is none. At most half are taken, so that most are in their own place. */
  #slots = new Int32Array(firstSlots)

  get size(): number {
    return this.#size
  }

  firstOf(pair: number): number {
    return this.#numbers[2 * pair] as number
  }

  secondOf(pair: number): number {
    return this.#numbers[2 * pair + 1] as number
  }

  /** The number of a pair: what `size` was before, where it is new. */
  idOf(first: number, second: number): number {
    let slot = this.#slotFor(first, second)
    for (let pair = this.#slots[slot] as number; pair > 0; pair = this.#slots[slot] as number) {
      if (this.firstOf(pair - 1) === first && this.secondOf(pair - 1) === second) return pair - 1
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    const id = this.#size++
    this.#numbers = grown(this.#numbers, 2 * this.#size)
    this.#numbers[2 * id] = first
    this.#numbers[2 * id + 1] = second
    this.#slots[slot] = this.#size
    if (2 * this.#size > this.#slots.length) this.#makeSlots(2 * this.#slots.length)
    return id
  }

  /** Forgets all pairs. */
  clear(): void {
    this.#size = 0
    this.#makeSlots(firstSlots)
  }

  #makeSlots(count: number): void {
    if (this.#slots.length === count) this.#slots.fill(0)
    else this.#slots = new Int32Array(count)
    for (let pair = 0; pair < this.#size; pair++) {
      let slot = this.#slotFor(this.firstOf(pair), this.secondOf(pair))
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (count - 1)
      this.#slots[slot] = pair + 1
    }
  }

  /** Mixes both numbers into all bits: multipliers of MurmurHash3, https://github.com/aappleby/smhasher */
  #slotFor(first: number, second: number): number {
    let mixed = Math.imul(first ^ hashStart, 0xcc9e2d51) ^ Math.imul(second, 0x1b873593)
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    return (mixed ^ (mixed >>> 13)) & (this.#slots.length - 1)
  }
}
