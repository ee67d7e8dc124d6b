import { comparableAddress } from './addresses.ts'
import type { Moment } from './moment.ts'

/** An address whose article was taken back: nobody may use it again, and its page says so. */
export interface Withdrawn {
  /** Site path without the base path. */
  readonly address: string
  readonly date: Moment
  readonly reason: string | null
}

/** Its day as `withdrawn.yaml` has it: `2025-06-01`. */
export function withdrawnDay({ date }: Withdrawn): string {
  // Days without a zone are those of Việt Nam, which has one zone and no summer time.
  return new Date(date.at + 7 * 3600 * 1000).toISOString().slice(0, 10)
}

/** Finds what was withdrawn by an address, however its letters are written. */
export function withdrawnFinder(
  withdrawn: readonly Withdrawn[],
): (address: string) => Withdrawn | undefined {
  const byAddress = new Map(withdrawn.map((one) => [comparableAddress(one.address), one]))
  return (address) => byAddress.get(comparableAddress(address))
}
