import { formatNumber } from '../page/format-number.ts'
import { formatTime } from '../page/format-time.ts'
import { calendarText } from './calendar-text.ts'
import type { ChartsPlace } from './charts-place.ts'
import { addDays } from './day.ts'
import { fillIn } from './fill-in.ts'
import { findPlace } from './find-place.ts'
import type { DaysDocument } from './parse-days.ts'

/** Today beside the same weekday before, and the hour up to which today has been counted. */
export function drawToday(charts: ChartsPlace, { days, updatedAt }: DaysDocument): void {
  const { language, zone, words } = charts
  const today = days[days.length - 1]?.date ?? ''
  const before = addDays(today, -7)
  const visitsOn = (date: string) => days.find((day) => day.date === date)?.visits
  const named = (date: string) => `${weekday(date, language)}, ${calendarText(date)}`
  const texts = {
    today: formatNumber(visitsOn(today), language),
    'today-date': named(today),
    before: formatNumber(visitsOn(before), language),
    'before-date': named(before),
    // Compared with 1970, so always with its date.
    until: updatedAt === null ? '' : fillIn(words.until, { time: formatTime(updatedAt, 0, zone) }),
  }
  for (const [name, text] of Object.entries(texts)) {
    const place = findPlace(charts, name)
    if (place) place.textContent = text
  }
}

/** `Thứ Năm` */
function weekday(date: string, language: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString(language, {
    weekday: 'long',
    timeZone: 'UTC',
  })
}
