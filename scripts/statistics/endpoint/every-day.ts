import { addDays } from './local-day.ts'
import type { CountedDay, DayCounts } from './store.ts'

/** How many days the figures by day go back. */
export const mostDays = 400

/** Which days are told. */
export interface DaySpan {
  /** The day of the first visit; undefined when there was none, and then there are no days. */
  readonly first: string | undefined
  readonly today: string
  /** What is told of a day that was not counted: 0 by a store that counts all days that had a visit, null by one that may have been off. */
  readonly missing: 0 | null
}

/** Every day from the first one to today, at most 400 of them, oldest first. */
export function everyDay(
  counted: readonly CountedDay[],
  { first, today, missing }: DaySpan,
): DayCounts[] {
  if (first === undefined) return []
  const byDate = new Map(counted.map((day) => [day.date, day]))
  const all: DayCounts[] = []
  const earliest = addDays(today, 1 - mostDays)
  for (let date = first > earliest ? first : earliest; date <= today; date = addDays(date, 1)) {
    all.push(byDate.get(date) ?? { date, visits: missing, views: missing })
  }
  return all
}
