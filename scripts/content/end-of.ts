import type { Moment } from './moment.ts'

const day = 24 * 60 * 60 * 1000

/** When a moment is over: a day without an hour lasts until its midnight, as whoever wrote it meant. */
export function endOf({ at, hasTime }: Moment): number {
  return hasTime ? at : at + day
}
