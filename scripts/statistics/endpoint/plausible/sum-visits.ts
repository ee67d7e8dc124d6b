import { localDay } from '../local-day.ts'
import type { CountedDay, Dated, VisitCounts } from '../store.ts'

/** The visits of all days, of today and of this month; the last two are unknown when the days are from before it began. */
export function sumVisits(
  days: Dated<readonly CountedDay[]>,
  zone: string,
  now: number,
): VisitCounts {
  const counted = localDay(days.at, zone)
  const today = localDay(now, zone)
  const sum = (begin: string) =>
    days.value
      .filter(({ date }) => date.startsWith(begin))
      .reduce((total, { visits }) => total + visits, 0)
  const month = today.slice(0, 8)
  return {
    total: sum(''),
    today: counted === today ? sum(today) : undefined,
    month: counted.startsWith(month) ? sum(month) : undefined,
  }
}
