import { calendarText } from './calendar-text.ts'
import type { ChartsPlace } from './charts-place.ts'
import type { Counted } from './counted.ts'
import type { Day } from './day.ts'
import { drawBars } from './draw-bars.ts'
import { drawRows } from './draw-rows.ts'
import { drawToday } from './draw-today.ts'
import { fillIn } from './fill-in.ts'
import { offerFile } from './offer-file.ts'
import type { DaysDocument } from './parse-days.ts'
import { type Month, sumMonths } from './sum-months.ts'

/** Days that the bars show; the table and the file have them all. */
const dayBars = 30

/** Puts the figures by day into their places: today, bars, tables, the file to save. */
export function drawCharts(charts: ChartsPlace, found: DaysDocument): void {
  const byDay = found.days.map((day, index) => countedDay(day, found.days.length - 1 - index))
  const byMonth = sumMonths(found.days).map((month, index) => countedMonth(month, index, charts))
  drawToday(charts, found)
  drawBars(charts, 'days', byDay.slice(-dayBars))
  drawRows(charts, 'days', byDay)
  drawBars(charts, 'months', byMonth)
  drawRows(charts, 'months', byMonth)
  offerFile(charts, found)
}

/** A day so many days ago; those of today's weekday are named below their bars, since they are what today compares with. */
function countedDay({ date, visits, views }: Day, ago: number): Counted {
  const when = calendarText(date)
  const tick = ago % 7 === 0 ? when.slice(0, 5) : ''
  return { when, tick, visits, views, isPart: ago === 0, note: '' }
}

/** A month; each January bears its year, and the first one too where there is room for it. */
function countedMonth(
  { month, visits, views, knownDays, days, isPart }: Month,
  index: number,
  { words }: ChartsPlace,
): Counted {
  const when = calendarText(month)
  const number = when.slice(0, 2)
  const tick =
    number === '01' || (index === 0 && number !== '12') ? `${number} ${when.slice(3)}` : number
  const counts = { known: String(knownDays), all: String(days) }
  const note = knownDays < days ? fillIn(words.partial, counts) : ''
  return { when, tick, visits, views, isPart, note }
}
