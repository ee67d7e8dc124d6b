import type { Visit } from '../store.ts'
import { type Forwarded, forwardVisit } from './forward-visit.ts'
import { type Upstream, UpstreamError } from './upstream.ts'
import type { UpstreamBreaker } from './upstream-breaker.ts'

/** At most so many visits wait, a few megabytes; then the oldest one makes room. */
const mostWaiting = 10_000
/** So many are on their way at once. */
const mostUnderWay = 16
/** After a failure it is looked so much later, in milliseconds, whether Plausible may be told again. */
const lookMilliseconds = 250

/** Visits on their way to Plausible, in the order in which they came. */
export interface ForwardQueue {
  add(visit: Visit): void
  /** What became of the visits since the program began, and how many wait. */
  counters(): Readonly<Record<string, number>>
  /** Resolves when all have been told, or after so many milliseconds; takes nothing more. Returns how many were not. */
  drain(milliseconds: number): Promise<number>
}

/** A queue that sends as fast as Plausible takes visits, and keeps them while it does not. */
export function forwardQueue(upstream: Upstream, breaker: UpstreamBreaker): ForwardQueue {
  const counts: Record<Forwarded | 'overflowed', number> = {
    counted: 0,
    dropped: 0,
    refused: 0,
    unknown: 0,
    overflowed: 0,
  }
  // Two lists make a queue without moving what waits: newcomers join the one, and the other is used up.
  let leaving: Visit[] = []
  let arriving: Visit[] = []
  let underWay = 0
  let timer: NodeJS.Timeout | null = null
  let onEmpty: (() => void) | null = null
  const waiting = () => leaving.length + arriving.length

  function next(): Visit | undefined {
    if (leaving.length === 0) {
      leaving = arriving.reverse()
      arriving = []
    }
    return leaving.pop()
  }

  async function send(visit: Visit): Promise<void> {
    underWay++
    try {
      const outcome = await forwardVisit(upstream, visit)
      counts[outcome]++
      if (outcome === 'unknown') breaker.failed(new UpstreamError('', null))
      else breaker.succeeded()
    } catch (error) {
      breaker.failed(error)
      if (waiting() < mostWaiting) leaving.push(visit)
      else counts.overflowed++
      underWay--
      lookLater()
      return
    }
    underWay--
    pump()
  }

  function pump(): void {
    // At the end there is no time to wait for the breaker.
    while (waiting() > 0 && underWay < mostUnderWay && (onEmpty || breaker.enter())) {
      const visit = next()
      if (visit) void send(visit)
    }
    if (waiting() + underWay === 0) onEmpty?.()
    else if (underWay === 0) lookLater()
  }

  function lookLater(): void {
    timer ??= setTimeout(() => {
      timer = null
      pump()
    }, lookMilliseconds).unref()
  }

  return {
    add(visit) {
      if (waiting() >= mostWaiting) {
        next()
        counts.overflowed++
      }
      arriving.push(visit)
      pump()
    },
    counters: () => ({ waiting: waiting() + underWay, ...counts }),
    async drain(milliseconds) {
      if (waiting() + underWay > 0) {
        await new Promise<void>((resolve) => {
          const limit = setTimeout(resolve, milliseconds)
          onEmpty = () => {
            clearTimeout(limit)
            resolve()
          }
          pump()
        })
      }
      if (timer) clearTimeout(timer)
      return waiting() + underWay
    },
  }
}
