import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Utf8 } from '../../publish/utf8.ts'
import { checksum } from './seal.ts'

/** Where a text lies in a file of texts. */
export type Place = readonly [file: string, offset: number, bytes: number, checksum: string]

/** Where the texts of a build lie. */
export interface TextsPlace {
  /** Folder of the texts. */
  readonly kept: string
  /** Names the build: what a process adds for it goes into one file. */
  readonly build: string
}

/** Bytes that wait in memory before they are written. */
const waiting = 1024 * 1024

/**
 * Texts on the disk: what is large and seldom asked for again. Each build adds a file of its own, so that two builds at the same
 * time do not write into each other's.
 */
export class Texts {
  readonly #folder: string
  #own = newName()
  readonly #open = new Map<string, number>()
  readonly #utf8 = new Utf8()
  #pending: Buffer[] = []
  #pendingBytes = 0
  #written = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The file of this build. */
  get own(): string {
    return this.#own
  }

  /** Keeps a text. Throws what the disk throws. */
  add(text: string): Place {
    const bytes = this.#utf8.encode(text)
    const place = [
      this.#own,
      this.#written + this.#pendingBytes,
      bytes.length,
      checksum(bytes),
    ] as const
    this.#pending.push(Buffer.from(bytes))
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes > waiting) this.flush()
    return place
  }

  /** The text that was kept there; null where it is not there whole. */
  read([file, offset, length, sum]: Place): string | null {
    if (file === this.#own && offset >= this.#written) this.flush()
    try {
      const bytes = Buffer.allocUnsafe(length)
      if (readSync(this.#handle(file), bytes, 0, length, offset) !== length) return null
      return checksum(bytes) === sum ? bytes.toString() : null
    } catch {
      return null
    }
  }

  /** Begins a file of its own for what is added from now on. Throws what the disk throws. */
  startNew(): void {
    this.close()
    this.#own = newName()
    this.#written = 0
  }

  /** Writes what waits in memory. */
  flush(): void {
    if (this.#pending.length === 0) return
    const bytes = Buffer.concat(this.#pending)
    writeSync(this.#handle(this.#own), bytes, 0, bytes.length, this.#written)
    this.#written += bytes.length
    this.#pending = []
    this.#pendingBytes = 0
  }

  /** Closes the files; what waits in memory is not kept. */
  close(): void {
    for (const handle of this.#open.values()) closeSync(handle)
    this.#open.clear()
  }

  #handle(file: string): number {
    const open = this.#open.get(file)
    if (open !== undefined) return open
    const handle = openSync(join(this.#folder, file), file === this.#own ? 'wx+' : 'r')
    this.#open.set(file, handle)
    return handle
  }
}

function newName(): string {
  return `texts-${randomUUID().slice(0, 8)}`
}
