/** The order of texts by their UTF-16 units, the same on every machine: below 0, 0 or above. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
