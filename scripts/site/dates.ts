import type { Moment } from '../content/moment.ts'
import type { Language } from '../content/site-config.ts'
import { type CalendarFields, calendarFields } from './calendar-fields.ts'

const names = {
  vi: { weekday: nameOf('vi', 'weekday'), month: nameOf('vi', 'month') },
  en: { weekday: nameOf('en-GB', 'weekday'), month: nameOf('en-GB', 'month') },
} satisfies Record<Language, unknown>

/** `05/09/2022`, or `5 Sep 2022` in English, where readers of two continents would take the figures for two days. */
export function shortDate(moment: Moment, language: Language, timeZone: string): string {
  const { day, rest } = leafDate(moment, language, timeZone)
  return language === 'vi' ? `${day}/${rest}` : `${day} ${rest}`
}

/** The day, and month and year, as two lines of a calendar's leaf. */
export function leafDate(
  moment: Moment,
  language: Language,
  timeZone: string,
): { day: string; rest: string } {
  const fields = calendarFields(moment, timeZone)
  const { year, month, day } = fields
  return language === 'vi'
    ? { day: two(day), rest: `${two(month)}/${year}` }
    : { day: String(day), rest: `${names.en.month(fields).slice(0, 3)} ${year}` }
}

/** `05/09/2022 19:30` or `5 Sep 2022, 19:30`, or the day alone where no hour was written. */
export function shortDateTime(moment: Moment, language: Language, timeZone: string): string {
  const day = shortDate(moment, language, timeZone)
  if (!moment.hasTime) return day
  return `${day}${language === 'vi' ? '' : ','} ${clock(calendarFields(moment, timeZone))}`
}

/**
 * `Thứ Hai, ngày 05 tháng 9 năm 2022, 19:30` or `Monday, 5 September 2022, 19:30`; the hour only where one was written.
 * The zero before days under 10 and months 1 and 2 is the rule for official documents (Nghị định 30/2020/NĐ-CP).
 */
export function longDate(moment: Moment, language: Language, timeZone: string): string {
  const fields = calendarFields(moment, timeZone)
  const { year, month, day } = fields
  const weekday = names[language].weekday(fields)
  const date =
    language === 'vi'
      ? `${weekday}, ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`
      : `${weekday}, ${day} ${names.en.month(fields)} ${year}`
  return moment.hasTime ? `${date}, ${clock(fields)}` : date
}

/** For `<time datetime>`: `2022-09-05T19:30+07:00`, or `2022-09-05` where no hour was written. */
export function isoDate(moment: Moment, timeZone: string): string {
  const fields = calendarFields(moment, timeZone)
  const day = isoDay(fields)
  return moment.hasTime ? `${day}T${clock(fields)}${offset(fields)}` : day
}

/** For feeds, which want seconds and a zone always (RFC 3339): `2022-09-05T19:30:00+07:00`. */
export function rfc3339Date(moment: Moment, timeZone: string): string {
  const fields = calendarFields(moment, timeZone)
  return `${isoDay(fields)}T${clock(fields)}:00${offset(fields)}`
}

function isoDay({ year, month, day }: CalendarFields): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function clock({ hour, minute }: CalendarFields): string {
  return `${two(hour)}:${two(minute)}`
}

function offset({ offset: minutes }: CalendarFields): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** The day is already known here, so its name is asked of UTC and no zone can move it. */
function nameOf(locale: string, field: 'weekday' | 'month'): (fields: CalendarFields) => string {
  let format: Intl.DateTimeFormat | null = null
  return ({ year, month, day }) => {
    // Made when it is first asked for: a process may say no date, and it takes longer than many.
    format ??= new Intl.DateTimeFormat(locale, { [field]: 'long', timeZone: 'UTC' })
    return format.format(Date.UTC(year, month - 1, day))
  }
}
