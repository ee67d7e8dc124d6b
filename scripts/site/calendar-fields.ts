import type { Moment } from '../content/moment.ts'

/** A moment as a wall clock and a calendar show it in one time zone. */
export interface CalendarFields {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** Minutes east of UTC. */
  readonly offset: number
}

/** A day without an hour is kept as its midnight in this zone, so only here is it surely the day that was written. */
const writtenIn = 'Asia/Ho_Chi_Minh'

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The date of an article stands on some twenty pages, and Intl takes longer for it than the rest of a line. */
const known = new WeakMap<Moment, { readonly zone: string; readonly fields: CalendarFields }>()

/**
 * The day and hour of a moment in `timeZone` (IANA name); a day without an hour stays the day that the editor wrote.
 * Throws RangeError when the zone is unknown.
 */
export function calendarFields(moment: Moment, timeZone: string): CalendarFields {
  const zone = moment.hasTime ? timeZone : writtenIn
  const before = known.get(moment)
  if (before?.zone === zone) return before.fields
  const fields = askIntl(moment.at, zone)
  known.set(moment, { zone, fields })
  return fields
}

function askIntl(at: number, zone: string): CalendarFields {
  const parts = formatter(zone).formatToParts(at)
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const part of parts) found[part.type] = Number(part.value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = found
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  return { year, month, day, hour, minute, offset: Math.round((asUtc - at) / 60_000) }
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone)
  if (!found) {
    // Calendar, digits and clock are named, so that nothing is left to the machine.
    found = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(timeZone, found)
  }
  return found
}
