/** A count in an answer that anyone may have written: an integer from 0 to 2^53-1, or undefined. Never throws. */
export function parseCount(value: unknown): number | undefined {
  // Adding zero turns -0, which JSON can say, into 0.
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) + 0 : undefined
}
