/** How often somebody may do something: so many at once, and so many a second in the long run. */
export interface Allowance {
  readonly atOnce: number
  readonly perSecond: number
}

/** A bucket of tokens for each of very many senders, in bounded memory. */
export interface TokenBuckets {
  /** Takes one token: 0 when there was one, else the milliseconds until there will be one. The key is a whole number from 0. */
  take(key: number, now: number): number
  /** How many senders are remembered. */
  readonly size: number
}

/** Senders in one row of the table: so many that rows fill up alike, so few that a row is looked through at once. */
const mostInRow = 16

/**
 * A bucket is one number: the moment when it will be full again (the "theoretical arrival time" of the generic cell rate
 * algorithm, ITU-T I.371). The table has its full size from the beginning, so a flood makes it neither grow nor move.
 * A sender belongs to one row of it, in which those that sent last stand first; of more than `most` senders the others are
 * forgotten, and to be forgotten means that one's bucket is full again.
 */
export function tokenBuckets({ atOnce, perSecond }: Allowance, most: number): TokenBuckets {
  const interval = 1000 / perSecond
  const depth = atOnce * interval
  const rowLength = Math.min(most, mostInRow)
  const rows = Math.floor(most / rowLength)
  const keys = new Float64Array(rows * rowLength).fill(Number.NaN)
  const fullAt = new Float64Array(rows * rowLength)
  let size = 0

  /** The place of a sender in the table, or of the one in his row that sent longest ago. */
  function find(key: number): number {
    const first = (key % rows) * rowLength
    const last = first + rowLength - 1
    let place = first
    while (place < last && keys[place] !== key) place++
    return place
  }

  /** Puts a sender first in his row; the others before `place` move up. */
  function remember(key: number, next: number, place: number): void {
    const first = place - (place % rowLength)
    if (Number.isNaN(keys[place])) size++
    keys.copyWithin(first + 1, first, place)
    fullAt.copyWithin(first + 1, first, place)
    keys[first] = key
    fullAt[first] = next
  }

  return {
    take(key, now) {
      const place = find(key)
      const known = keys[place] === key ? (fullAt[place] ?? now) : now
      // A clock that was set back would otherwise lock everybody out for as long.
      const isPossible = known - now <= depth
      const next = (isPossible ? Math.max(known, now) : now) + interval
      const wait = next - now - depth
      // Also who is refused has sent: a flood must not be forgotten for its being one.
      remember(key, wait > 0 ? known : next, place)
      return Math.max(wait, 0)
    },
    get size() {
      return size
    },
  }
}
