const firstSize = 1024

/** Pairs of numbers, each with a number of its own: 0, 1, 2 in the order in which they came. Plain arrays of numbers, because an index has millions of pairs. */
export class PairTable {
  #size = 0
  #firsts = new Int32Array(firstSize)
  #seconds = new Int32Array(firstSize)
  /** Where the number of a pair is found by its hash: it and 1; 0 where there is none. Twice as many as pairs, so that most are in their own place. */
  #slots = new Int32Array(2 * firstSize)

  get size(): number {
    return this.#size
  }

  firstOf(id: number): number {
    return this.#firsts[id] as number
  }

  secondOf(id: number): number {
    return this.#seconds[id] as number
  }

  /** The number of a pair: `size` as it was before, where it is new. */
  idOf(first: number, second: number): number {
    const mask = this.#slots.length - 1
    let slot = slotFor(first, second) & mask
    for (let id = this.#slots[slot] as number; id !== 0; id = this.#slots[slot] as number) {
      if (this.#firsts[id - 1] === first && this.#seconds[id - 1] === second) return id - 1
      slot = (slot + 1) & mask
    }
    if (this.#size === this.#firsts.length) {
      this.#grow()
      return this.idOf(first, second)
    }
    const id = this.#size++
    this.#firsts[id] = first
    this.#seconds[id] = second
    this.#slots[slot] = id + 1
    return id
  }

  /** Forgets all pairs. */
  clear(): void {
    this.#size = 0
    this.#slots.fill(0)
  }

  #grow(): void {
    this.#firsts = grown(this.#firsts, this.#size + 1)
    this.#seconds = grown(this.#seconds, this.#size + 1)
    this.#slots = new Int32Array(2 * this.#firsts.length)
    const mask = this.#slots.length - 1
    for (let id = 0; id < this.#size; id++) {
      let slot = slotFor(this.firstOf(id), this.secondOf(id)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = id + 1
    }
  }
}

/** Room for at least so many numbers: the same array, or one of twice the size with what was in it. */
export function grown<Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers
  let size = numbers.length
  while (size < length) size *= 2
  const larger = (
    numbers instanceof Int32Array ? new Int32Array(size) : new Uint8Array(size)
  ) as Numbers
  larger.set(numbers)
  return larger
}

/** Mixes both numbers into all bits: multipliers of MurmurHash3, https://github.com/aappleby/smhasher */
function slotFor(first: number, second: number): number {
  let mixed = Math.imul(first, 0xcc9e2d51) ^ Math.imul(second, 0x1b873593)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
