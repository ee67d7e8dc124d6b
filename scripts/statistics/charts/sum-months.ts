import type { Day } from './day.ts'

/** The visits of one month, as far as they are known. */
export interface Month {
  /** `2026-01` */
  readonly month: string
  /** Sum of its known days; undefined where none is. */
  readonly visits: number | undefined
  readonly views: number | undefined
  /** Days of it whose visits are known. */
  readonly knownDays: number
  /** Days of the calendar; in the newest month those up to today. */
  readonly days: number
  /** Whether it is not over yet, or some of its days are unknown. */
  readonly isPart: boolean
}

/** Puts days, oldest first, together to months. */
export function sumMonths(days: readonly Day[]): Month[] {
  const months = new Map<string, Day[]>()
  for (const day of days) {
    const month = day.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  const today = days[days.length - 1]?.date ?? ''
  return [...months].map(([month, own]) => {
    const visits = own.flatMap((day) => day.visits ?? [])
    const isNewest = today.startsWith(month)
    const all = daysOf(month)
    return {
      month,
      visits: sum(visits),
      views: sum(own.flatMap((day) => day.views ?? [])),
      knownDays: visits.length,
      days: isNewest ? Number(today.slice(8)) : all,
      isPart: isNewest || visits.length < all,
    }
  })
}

function sum(counts: readonly number[]): number | undefined {
  return counts.length > 0 ? counts.reduce((total, count) => total + count, 0) : undefined
}

function daysOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
