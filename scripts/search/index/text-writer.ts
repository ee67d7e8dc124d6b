import { longestPosting, writePosting } from '../postings.ts'
import { grown } from './grown.ts'
import type { PostingStore } from './posting-store.ts'

/** Puts a text together from pieces in UTF-8, and is used again for the next one: quicker than a string for each piece. */
export class TextWriter {
  #bytes = new Uint8Array(4096)
  #length = 0
  readonly #decoder = new TextDecoder()

  write(piece: Uint8Array): void {
    this.#makeRoom(piece.length)
    for (let index = 0; index < piece.length; index++) {
      this.#bytes[this.#length++] = piece[index] as number
    }
  }

  writeByte(byte: number): void {
    this.#makeRoom(1)
    this.#bytes[this.#length++] = byte
  }

  writePosting(distance: number, where: number): void {
    this.#makeRoom(longestPosting)
    this.#length = writePosting(distance, where, this.#bytes, this.#length)
  }

  writeList(store: PostingStore, list: number): void {
    this.#makeRoom(store.lengthOf(list))
    this.#length = store.write(list, this.#bytes, this.#length)
  }

  /** What was written since this was called last. */
  take(): string {
    const text = this.#decoder.decode(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return text
  }

  #makeRoom(bytes: number): void {
    this.#bytes = grown(this.#bytes, this.#length + bytes)
  }
}
