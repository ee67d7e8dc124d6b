import type { Moment } from './moment.ts'

export type ParsedMoment =
  | { readonly moment: Moment }
  | { readonly problem: 'date-format' | 'date-impossible'; readonly repaired: string | null }

interface Written {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number | null
  readonly minute: number
  readonly second: number
  /** Minutes east of Greenwich. */
  readonly zone: number
}

/** Việt Nam has been at +07:00 without summer time since 1975. */
const vietnamZone = 7 * 60
const firstYear = 1945
const lastYear = 2100

const strictForm =
  /^(?:(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)|(?<day2>\d\d)\/(?<month2>\d\d)\/(?<year2>\d{4}))(?:(?:T| +)(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d{1,9})?)? ?(?<zone>Z|[+-]\d\d:\d\d)?)?$/

const looseDay = /(?<day>\d{1,2})\s*[-./]\s*(?<month>\d{1,2})\s*[-./]\s*(?<year>\d{4})/.source
const looseYear = /(?<year2>\d{4})\s*[-./]\s*(?<month2>\d{1,2})\s*[-./]\s*(?<day2>\d{1,2})/.source
const looseWords =
  /(?:ngày\s+)?(?<day3>\d{1,2})\s+tháng\s+(?<month3>\d{1,2})\s+năm\s+(?<year3>\d{4})/.source
const looseTime =
  /(?<hour>\d{1,2})\s*(?::|h|g|giờ)\s*(?<minute>\d{1,2})?(?:\s*:\s*\d{1,2})?(?:\s*phút)?/.source
const looseForm = new RegExp(
  `^(?:${looseDay}|${looseYear}|${looseWords})(?:[\\s,T]*(?:lúc\\s+)?${looseTime})?$`,
  'i',
)

/**
 * A date as an editor may write it: `2022-09-05`, `05/09/2022`, each also with `19:30`, seconds and a zone.
 * Without a zone it is Việt Nam time. The day must exist and lie in the years 1945 to 2100.
 * Otherwise: the code of the problem, and the text that was probably meant.
 */
export function parseMoment(text: string): ParsedMoment {
  const strict = strictForm.exec(text.trim())
  if (strict) {
    const at = momentOf(readWritten(strict.groups ?? {}))
    if (at === null) return { problem: 'date-impossible', repaired: null }
    return { moment: { at, hasTime: strict.groups?.['hour'] !== undefined } }
  }
  const loose = looseForm.exec(text.trim())
  if (!loose) return { problem: 'date-format', repaired: null }
  const written = readWritten(loose.groups ?? {})
  if (momentOf(written) === null) return { problem: 'date-impossible', repaired: null }
  return {
    problem: 'date-format',
    repaired: respell(written, loose.groups?.['year2'] !== undefined),
  }
}

function readWritten(groups: Record<string, string | undefined>): Written {
  const number = (name: string): number =>
    Number(groups[name] ?? groups[`${name}2`] ?? groups[`${name}3`] ?? 0)
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: groups['hour'] === undefined ? null : number('hour'),
    minute: number('minute'),
    second: number('second'),
    zone: zoneMinutes(groups['zone']),
  }
}

/** Minutes east of Greenwich; NaN for a zone that cannot be. */
function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return vietnamZone
  if (zone === 'Z') return 0
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  if (hours > 14 || minutes > 59) return Number.NaN
  return (hours * 60 + minutes) * (zone.startsWith('-') ? -1 : 1)
}

/** Milliseconds since 1970, or null where calendar or clock have no such moment. */
function momentOf(written: Written): number | null {
  const { year, month, day, minute, second, zone } = written
  const hour = written.hour ?? 0
  if (year < firstYear || year > lastYear || Number.isNaN(zone)) return null
  if (hour > 23 || minute > 59 || second > 59) return null
  const midnight = new Date(Date.UTC(year, month - 1, day))
  // Date.UTC turns 30/02 into 02/03: only a day that comes back unchanged exists.
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null
  return midnight.getTime() + ((hour * 60 + minute - zone) * 60 + second) * 1000
}

function respell({ year, month, day, hour, minute }: Written, yearFirst: boolean): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = yearFirst ? `${year}-${two(month)}-${two(day)}` : `${two(day)}/${two(month)}/${year}`
  return hour === null ? date : `${date} ${two(hour)}:${two(minute)}`
}
