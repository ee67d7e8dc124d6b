/** How often somebody may do something: so many at once, and so many a second in the long run. */
export interface Allowance {
  readonly atOnce: number
  readonly perSecond: number
}

/** A bucket of tokens for each of very many senders, in bounded memory. */
export interface TokenBuckets {
  /** Takes one token: 0 when there was one, else the milliseconds until there will be one. */
  take(key: number, now: number): number
  /** How many senders are remembered. */
  readonly size: number
}

/**
 * A bucket is one number: the moment when it will be full again (the "theoretical arrival time" of the generic cell rate
 * algorithm, ITU-T I.371). Of more senders than `most`, at least the half that sent last is remembered;
 * to be forgotten means that one's bucket is full again.
 */
export function tokenBuckets({ atOnce, perSecond }: Allowance, most: number): TokenBuckets {
  const interval = 1000 / perSecond
  const depth = atOnce * interval
  // Two generations: when the younger one has grown up, the older one goes as a whole.
  let young = new Map<number, number>()
  let old = new Map<number, number>()

  return {
    take(key, now) {
      const known = young.get(key) ?? old.get(key) ?? now
      // A clock that was set back would otherwise lock everybody out for as long.
      const isPossible = known - now <= depth
      const next = (isPossible ? Math.max(known, now) : now) + interval
      const wait = next - now - depth
      if (wait > 0) return wait
      young.set(key, next)
      if (young.size >= most / 2) {
        old = young
        young = new Map()
      }
      return 0
    },
    get size() {
      return young.size + old.size
    },
  }
}
