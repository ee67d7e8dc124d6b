import { isRefusal, type Upstream, UpstreamError } from './upstream.ts'

/** Milliseconds: the first wait after a failure, and the longest one. */
const waits = { broken: { first: 1000, most: 30_000 }, limited: { first: 60_000, most: 600_000 } }

/** Keeps a server that fails from being asked again and again: a circuit breaker. */
export interface UpstreamBreaker {
  /** Whether a request may go out now. After a failure and its wait, one alone may: the others see how it fares. */
  enter(): boolean
  /** The request that entered did not go out after all. */
  leave(): void
  succeeded(): void
  /** A refusal of that one request (400, 401, 402, 404) says nothing about the server. */
  failed(error: unknown): void
  /** False from a failure until the next success. */
  readonly isClosed: boolean
}

/** A breaker that lets everything through. Waits double with each failure: from 1 s to 30 s, for a limit of requests from 1 to 10 minutes. */
export function upstreamBreaker({ clock }: Pick<Upstream, 'clock'>): UpstreamBreaker {
  let failures = 0
  let opensAt = 0
  let isTrying = false
  // A clock that was set back would otherwise keep it open for as long.
  const isWaiting = () => clock() < opensAt && opensAt - clock() <= waits.limited.most

  return {
    enter() {
      if (failures === 0) return true
      if (isTrying || isWaiting()) return false
      isTrying = true
      return true
    },
    leave() {
      isTrying = false
    },
    succeeded() {
      failures = 0
      isTrying = false
    },
    failed(error) {
      isTrying = false
      // Those that were under way together fail together, and are one failure.
      if (isRefusal(error) || isWaiting()) return
      const { status, retryAfter } =
        error instanceof UpstreamError ? error : { status: null, retryAfter: null }
      const { first, most } = status === 429 ? waits.limited : waits.broken
      opensAt = clock() + Math.min(most, retryAfter ?? first * 2 ** failures)
      failures++
    },
    get isClosed() {
      return failures === 0
    },
  }
}
