/** Where a term stands in an article, as bits: somewhere, in its title, in its summary. */
export const place = { text: 0, title: 1, summary: 2 } as const

/**
 * A list of articles as printable text: each is the distance from the one before, in digits to the base 38, the last digit from
 * `0…U`, those before it from `V…{`, the lowest first. `!`, `"` or `#` before it says title, summary or both. Small distances,
 * which are most of them, are one character each, so that gzip packs them near to their entropy.
 */
export const base = 38
export const firstLast = 48
export const firstMore = 86
export const placeSign = 32

/** Bytes of the longest posting: numbers have at most 31 bits. */
export const longestPosting = 8

/**
 * One more article of a list, as bytes of text in `target` from `at` on: `distance` from 1, and the place of the term in it. Returns
 * the place behind it.
 */
export function writePosting(
  distance: number,
  where: number,
  target: Uint8Array,
  at: number,
): number {
  let to = at
  if (where > 0) target[to++] = placeSign + where
  let rest = distance - 1
  while (rest >= base) {
    target[to++] = firstMore + (rest % base)
    rest = Math.floor(rest / base)
  }
  target[to++] = firstLast + rest
  return to
}

/** What `found` holds of an article: nothing, or `there` with the places of the term. */
export interface Bits {
  /** For each article its bits. */
  readonly found: Uint8Array
  /** Set for every article of the list, above the bits of `place`. */
  readonly there: number
  /** Whether these bits take the place of what stood there, instead of joining it. */
  readonly replaces: boolean
}

/**
 * Reads a list, whose articles count from 0, into `found`; returns how many there were. One plain loop, because common words have
 * thousands of postings and a phone has not yet compiled anything when it comes here.
 */
export function decodePostings(text: string, { found, there, replaces }: Bits): number {
  let article = -1
  let where = 0
  let value = 0
  let unit = 1
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < firstLast) where = code - placeSign
    else if (code >= firstMore) {
      value += (code - firstMore) * unit
      unit *= base
    } else {
      article += value + (code - firstLast) * unit + 1
      const bits = there | where
      found[article] = replaces ? bits : (found[article] as number) | bits
      count++
      where = 0
      value = 0
      unit = 1
    }
  }
  return count
}
