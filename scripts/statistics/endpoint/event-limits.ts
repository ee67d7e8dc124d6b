import { isRobot } from './is-robot.ts'
import { keyedNumbers } from './keyed-numbers.ts'
import { networkOf } from './network-of.ts'
import { type Allowance, tokenBuckets } from './token-buckets.ts'

export interface EventAllowances {
  /** For one visitor, told by address and user agent: an office behind one address has many. */
  readonly visitor: Allowance
  /** For all visitors of one network. */
  readonly network: Allowance
}

/** A reader who opens a dozen pages at once is let in, a program that runs in a loop is not. */
export const usualAllowances: EventAllowances = {
  visitor: { atOnce: 20, perSecond: 1 },
  network: { atOnce: 600, perSecond: 30 },
}

/** At most so many visitors and as many networks are remembered: a few megabytes. The privacy page says so too. */
export const mostBuckets = 50_000

/** Who sends too much, and when to come back. */
export interface EventLimit {
  readonly reason: 'visitor-limit' | 'network-limit'
  readonly waitSeconds: number
}

/** Returns the function that lets an event of a visitor through (null) or says who sends too much. */
export function eventLimits({
  visitor,
  network,
}: EventAllowances): (address: string, agent: string, now: number) => EventLimit | null {
  const visitors = tokenBuckets(visitor, mostBuckets)
  const networks = tokenBuckets(network, mostBuckets)
  const keyOf = keyedNumbers()

  return (address, agent, now) => {
    // The visitor first: one who floods alone takes nothing from the others of the network.
    const visitorWait = visitors.take(keyOf(address, agent), now)
    if (visitorWait > 0) return limit('visitor-limit', visitorWait)
    // A robot is not counted, so it takes nothing from the readers of its network.
    if (isRobot(agent)) return null
    const networkWait = networks.take(keyOf(networkOf(address)), now)
    return networkWait > 0 ? limit('network-limit', networkWait) : null
  }
}

function limit(reason: EventLimit['reason'], wait: number): EventLimit {
  return { reason, waitSeconds: Math.ceil(wait / 1000) }
}
