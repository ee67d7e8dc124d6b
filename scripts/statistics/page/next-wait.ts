/** For so long a good answer is shared by all pages of a browser; none is asked for more often. */
export const sharedMilliseconds = 60_000

const backOffLimit = 600_000

/**
 * Milliseconds until the figures are asked for again, spread by `chance` (0 to 1) so that many pages never ask together:
 * one to two minutes after a good answer; after failures anything up to a limit that doubles with each, at most 10 minutes,
 * and never before the endpoint allows it (`retryAfter`).
 * Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function nextWait(failures: number, retryAfter: number | undefined, chance: number): number {
  const least = retryAfter ?? (failures ? 1000 : sharedMilliseconds)
  return least + chance * Math.min(backOffLimit - 1000, sharedMilliseconds * 2 ** failures)
}
