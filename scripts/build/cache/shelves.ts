import { join } from 'node:path'
import { checksum, readSealed, writeSealed } from './seal.ts'

/** Two hexadecimal digits: a change writes one of so many files. */
const digits = 2
const shelfNames = Array.from({ length: 16 ** digits }, (_, number) =>
  number.toString(16).padStart(digits, '0'),
)

/** What was kept of files, by their names, on as many shelves that one change costs little. */
export class Shelves<Kept extends { readonly file: string }> {
  readonly #folder: string
  readonly #stamp: string
  readonly #kept = new Map<string, Kept>()
  /** Files that were asked for since: what nobody asks for any more goes. */
  #used = new Set<string>()
  readonly #changed = new Set<string>()

  constructor(folder: string, stamp: string) {
    this.#folder = folder
    this.#stamp = stamp
    for (const name of shelfNames) {
      for (const line of readSealed(join(folder, name), stamp)) {
        const kept: Kept = JSON.parse(line)
        this.#kept.set(kept.file, kept)
      }
    }
  }

  /** Begins a build, of which nothing is used yet. */
  begin(): void {
    this.#used = new Set()
  }

  find(file: string): Kept | undefined {
    this.#used.add(file)
    return this.#kept.get(file)
  }

  keep(kept: Kept): void {
    this.#kept.set(kept.file, kept)
    this.#used.add(kept.file)
    this.#changed.add(shelfOf(kept.file))
  }

  drop(file: string): void {
    if (this.#kept.delete(file)) this.#changed.add(shelfOf(file))
  }

  /** Everything that was used. */
  *all(): Iterable<Kept> {
    for (const file of this.#used) {
      const kept = this.#kept.get(file)
      if (kept) yield kept
    }
  }

  /** Writes the shelves on which something changed. Throws what the disk throws. */
  save(): void {
    for (const file of this.#kept.keys()) if (!this.#used.has(file)) this.drop(file)
    const open = new Map(Array.from(this.#changed, (name) => [name, [] as Kept[]]))
    for (const kept of this.#kept.values()) open.get(shelfOf(kept.file))?.push(kept)
    for (const [name, all] of open) {
      const lines = all.values().map((kept) => JSON.stringify(kept))
      writeSealed(join(this.#folder, name), this.#stamp, lines)
    }
    this.#changed.clear()
  }
}

function shelfOf(file: string): string {
  return checksum(file).slice(0, digits)
}
