import { homeOf } from '../content/addresses.ts'
import { compareText } from '../content/compare-text.ts'
import type { Withdrawn } from '../content/withdrawn.ts'
import type { GonePage } from './site.ts'

/** The pages that say what was withdrawn, by address, in the language whose home page is `home`. */
export function gonePages(withdrawn: readonly Withdrawn[], home = '/'): GonePage[] {
  return withdrawn
    .filter(({ address }) => homeOf(address) === home)
    .map(({ address, date, reason }) => ({ address, date, reason }))
    .toSorted((one, other) => compareText(one.address, other.address))
}
