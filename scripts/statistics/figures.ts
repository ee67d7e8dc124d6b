import { parseCount } from './parse-count.ts'

/** The counts that the endpoint answers and the page shows. Null or missing is unknown, never zero. */
export interface Figures {
  readonly v: 1
  readonly online: Online | null
  readonly visits: Visits | null
  /** When the oldest count in it was taken, ISO 8601 as the endpoint wrote it; null where it gave none. */
  readonly updatedAt: string | null
}

/** Visitors seen in the last 5 minutes; the total is guests + members. */
export interface Online {
  readonly guests: number
  readonly members: number
  readonly total: number
}

/** Visits, each ended by 30 idle minutes; the total includes the baseline. */
export interface Visits {
  readonly total: number
  readonly today?: number | undefined
  readonly month?: number | undefined
}

/**
 * The figures in an answer that anyone may have written (a network, a cache, a poisoned storage).
 * A count is an integer from 0 to 2^53-1; a group with a wrong count is null, a wrong `today` or `month` is undefined.
 * Returns null for anything that says nothing: another version, another shape, both groups unknown. Never throws.
 */
export function parseFigures(value: unknown): Figures | null {
  const answer = fields(value)
  if (answer.v !== 1) return null
  const online = parseOnline(fields(answer.online))
  const visits = parseVisits(fields(answer.visits))
  const updatedAt = typeof answer.updatedAt === 'string' ? answer.updatedAt : null
  return online || visits ? { v: 1, online, visits, updatedAt } : null
}

function parseOnline(value: Fields): Online | null {
  // The casts are safe: an unknown part makes the sum NaN, and NaN equals nothing.
  const guests = parseCount(value.guests) as number
  const members = parseCount(value.members) as number
  const total = guests + members
  return total === parseCount(value.total) ? { guests, members, total } : null
}

function parseVisits(value: Fields): Visits | null {
  const total = parseCount(value.total)
  return total === undefined
    ? null
    : { total, today: parseCount(value.today), month: parseCount(value.month) }
}

type Fields = { readonly [key: string]: unknown }

/** The value's own fields; `Object()` makes an empty object of null and harmless ones of numbers and texts. */
function fields(value: unknown): Fields {
  return Object(value)
}
