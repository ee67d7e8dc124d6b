import type { KnownAddresses } from './known-addresses.ts'
import { Nearest } from './nearest.ts'

/** So many are worth a suggestion: each takes a millisecond, and a text can be made of a hundred thousand broken links. */
const mostSuggestions = 1000

/** Finds the address that was probably meant; its indexes are made when the first link is broken. */
export class MeantAddress {
  readonly #known: KnownAddresses
  readonly #found = new Map<string, string | null>()
  #byName: ReadonlyMap<string, string> | null = null
  #nearest: Nearest | null = null

  constructor(known: KnownAddresses) {
    this.#known = known
  }

  /** The page with the same name in another section, else the nearest address, else null. */
  of(address: string): string | null {
    const before = this.#found.get(address)
    if (before !== undefined) return before
    if (this.#found.size >= mostSuggestions) return null
    const { pages, all } = this.#known
    // Backwards, so that of two pages with one name the first stays.
    this.#byName ??= new Map([...pages.keys()].reverse().map((page) => [lastPart(page), page]))
    this.#nearest ??= new Nearest(all)
    const meant = this.#byName.get(lastPart(address)) ?? this.#nearest.to(address)
    this.#found.set(address, meant)
    return meant
  }
}

function lastPart(address: string): string {
  return address.split('/').filter(Boolean).at(-1) ?? ''
}
