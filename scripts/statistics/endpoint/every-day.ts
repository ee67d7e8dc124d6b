import { addDays } from './local-day.ts'
import type { DayCounts } from './store.ts'

/** How many days the figures by day go back. */
export const mostDays = 400

/** A day without a row had no visit: every day from the first one to today, at most 400 of them, oldest first. */
export function everyDay(counted: readonly DayCounts[], today: string): DayCounts[] {
  const first = counted[0]
  if (!first) return []
  const byDate = new Map(counted.map((day) => [day.date, day]))
  const all: DayCounts[] = []
  const earliest = addDays(today, 1 - mostDays)
  for (
    let date = first.date > earliest ? first.date : earliest;
    date <= today;
    date = addDays(date, 1)
  ) {
    all.push(byDate.get(date) ?? { date, visits: 0, views: 0 })
  }
  return all
}
