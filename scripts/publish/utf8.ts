/** Longer texts are few, and have memory of their own. In UTF-16 units. */
const longest = 256 * 1024

const encoder = new TextEncoder()

/** Turns one text after the other into UTF-8, in memory that is used again: in a third of the time that `Buffer.from` takes. */
export class Utf8 {
  /** Each unit becomes three bytes at most. */
  readonly #room = Buffer.allocUnsafeSlow(3 * longest)

  /** The bytes of a text, which are good until the next one is asked for. */
  encode(text: string): Uint8Array {
    if (text.length > longest) return Buffer.from(text)
    return this.#room.subarray(0, encoder.encodeInto(text, this.#room).written)
  }
}
