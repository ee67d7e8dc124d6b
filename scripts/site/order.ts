import { compareText } from '../content/compare-text.ts'
import type { Moment } from '../content/moment.ts'

interface Dated {
  readonly date: Moment
  readonly address: string
}

/** Compares for `toSorted`: the later date first; the same moment by address, so that no two runs differ. */
export function byNewest(one: Dated, other: Dated): number {
  return other.date.at - one.date.at || compareText(one.address, other.address)
}

/** Compares for `toSorted`: pinned before all others, then the newest. The order of a section's list. */
export function byPinned(
  one: Dated & { readonly pinned: boolean },
  other: Dated & { readonly pinned: boolean },
): number {
  return Number(other.pinned) - Number(one.pinned) || byNewest(one, other)
}
