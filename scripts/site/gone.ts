import { compareText } from '../content/compare-text.ts'
import type { Withdrawn } from '../content/withdrawn.ts'
import type { GonePage } from './site.ts'

/** The pages that say what was withdrawn, by address. */
export function gonePages(withdrawn: readonly Withdrawn[]): GonePage[] {
  return withdrawn
    .map(({ address, date, reason }) => ({ address, date, reason }))
    .toSorted((one, other) => compareText(one.address, other.address))
}
