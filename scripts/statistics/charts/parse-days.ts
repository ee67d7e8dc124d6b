import { parseCount } from '../parse-count.ts'
import { addDays, type Day } from './day.ts'

/** The figures by day, as far as they can be believed. */
export interface DaysDocument {
  /** Oldest first, up to today, with every day between; at least one, at most 400. */
  readonly days: readonly Day[]
  /** The most read pages of the last 30 days, most read first. */
  readonly pages: readonly { readonly path: string; readonly views: number }[]
  /** When they were taken, in milliseconds since 1970; null where the answer does not say. */
  readonly updatedAt: number | null
}

const mostDays = 400

/**
 * The figures by day in an answer that anyone may have written. A day that is missing between others, or up to the day
 * on which the answer was made, is there with unknown counts; so is one with a wrong count.
 * Null for another version, another shape or no day at all. Never throws.
 */
export function parseDays(value: object, timeZone: string): DaysDocument | null {
  const answer = value as { readonly [key in 'v' | 'days' | 'pages' | 'updatedAt']?: unknown }
  if (answer.v !== 1) return null
  const known = new Map(
    list(answer.days)
      .filter(({ date }) => isDate(date))
      .map((day): [string, Day] => [
        String(day.date),
        {
          date: String(day.date),
          visits: parseCount(day.visits),
          views: parseCount(day.views),
        },
      ]),
  )
  const moment = Date.parse(String(answer.updatedAt))
  const updatedAt = Number.isNaN(moment) ? null : moment
  const made = updatedAt === null ? null : dayIn(updatedAt, timeZone)
  // A day after the answer was made cannot have been counted. An own array; phones of 2021 know neither toSorted nor at.
  const dates = [...known.keys()].filter((date) => made === null || date <= made).sort()
  const newest = dates[dates.length - 1]
  if (newest === undefined) return null
  // One long before it is no gap but an old answer.
  const today = made !== null && made < addDays(newest, mostDays) ? made : newest
  const days: Day[] = []
  const oldest = dates[0] ?? today
  for (let date = today; date >= oldest && days.length < mostDays; date = addDays(date, -1)) {
    days.unshift(known.get(date) ?? { date, visits: undefined, views: undefined })
  }
  return { days, pages: parsePages(answer.pages), updatedAt }
}

function parsePages(value: unknown): DaysDocument['pages'] {
  return list(value).flatMap(({ path, views: counted }) => {
    const views = parseCount(counted)
    const isPath = typeof path === 'string' && /^\/(?!\/)/.test(path)
    return isPath && views !== undefined ? [{ path, views }] : []
  })
}

function list(value: unknown): { readonly [key: string]: unknown }[] {
  return Array.isArray(value) ? value.map(Object) : []
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = Date.parse(`${value}T00:00:00Z`)
  // 30 February is no day.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}

function dayIn(at: number, timeZone: string): string {
  return new Date(at).toLocaleDateString('en-CA', { timeZone })
}
