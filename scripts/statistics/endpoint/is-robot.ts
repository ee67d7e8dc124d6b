import { isbot } from 'isbot'
import { keyedNumbers } from './keyed-numbers.ts'

/** More than a site's readers have in a day; some 100 KB. The privacy page says so too. */
export const mostAgents = 4096

const numberOf = keyedNumbers()
const known = new Map<number, boolean>()

/**
 * Whether a user agent is a robot's. Readers share few user agents, and the pattern that tells is long: what it said is
 * remembered, under a number in the agent's place.
 */
export function isRobot(agent: string): boolean {
  const number = numberOf(agent)
  const remembered = known.get(number)
  if (remembered !== undefined) return remembered
  const said = isbot(agent)
  if (known.size >= mostAgents) known.clear()
  known.set(number, said)
  return said
}
