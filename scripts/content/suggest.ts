import { fold } from './fold.ts'

/**
 * The candidate that was probably meant by `written`, or null. Marks and case do not count;
 * a third of the letters of a short word may be wrong, a quarter of a long one's, and two neighbours that
 * changed places count once.
 */
export function suggest(written: string, candidates: Iterable<string>): string | null {
  const wanted = fold(written)
  let best: string | null = null
  const allowed = wanted.length <= 6 ? Math.max(1, wanted.length / 3) : wanted.length / 4
  let bestDistance = Math.floor(allowed) + 1
  for (const candidate of candidates) {
    const folded = fold(candidate)
    // Longer names differ by their length alone; this keeps thousands of candidates cheap.
    if (Math.abs(folded.length - wanted.length) >= bestDistance) continue
    const distance = editDistance(wanted, folded)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Letters to insert, delete, replace or swap with a neighbour until `one` is `other`. */
export function editDistance(one: string, other: string): number {
  let twoBack: number[] = []
  let back = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let least = Math.min(
        (back[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (back[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped && row > 1 && column > 1) least = Math.min(least, (twoBack[column - 2] ?? 0) + 1)
      current.push(least)
    }
    twoBack = back
    back = current
  }
  return back[other.length] ?? 0
}
