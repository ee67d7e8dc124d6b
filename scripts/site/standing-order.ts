import { compareText } from '../content/compare-text.ts'
import type { StandingPage } from '../content/standing-page.ts'
import { vietnameseOrder } from './vietnamese-order.ts'

/** Compares for `toSorted`: by `order`, smallest first; pages without one follow, by title. */
export function byStandingOrder(
  one: Pick<StandingPage, 'order' | 'title' | 'address'>,
  other: Pick<StandingPage, 'order' | 'title' | 'address'>,
): number {
  const oneOrder = one.order ?? Number.MAX_VALUE
  const otherOrder = other.order ?? Number.MAX_VALUE
  if (oneOrder !== otherOrder) return oneOrder - otherOrder
  return vietnameseOrder(one.title, other.title) || compareText(one.address, other.address)
}
