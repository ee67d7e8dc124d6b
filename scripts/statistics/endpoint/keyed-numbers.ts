import { hash, randomBytes } from 'node:crypto'

/**
 * Returns the function that makes a number of 48 bits from texts: the same for the same ones. Its key is known to this
 * process alone and for as long as it lives, so that not even its memory tells who was here.
 */
export function keyedNumbers(): (...texts: readonly string[]) => number {
  const key = randomBytes(32).toString('base64')
  return (...texts) => Number.parseInt(hash('sha256', key + JSON.stringify(texts)).slice(0, 12), 16)
}
