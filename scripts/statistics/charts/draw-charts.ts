import { calendarText } from './calendar-text.ts'
import type { ChartsPlace } from './charts-place.ts'
import type { Counted } from './counted.ts'
import { drawBars } from './draw-bars.ts'
import { drawRows } from './draw-rows.ts'
import { drawToday } from './draw-today.ts'
import { fillIn } from './fill-in.ts'
import { offerFile } from './offer-file.ts'
import type { DaysDocument } from './parse-days.ts'
import { sumMonths } from './sum-months.ts'

/** Days that the bars show; the table and the file have them all. */
const dayBars = 30

/** Puts the figures by day into their places: today, bars, tables, the file to save. */
export function drawCharts(charts: ChartsPlace, found: DaysDocument): void {
  const { words } = charts
  const byDay = found.days.map(
    ({ date, visits, views }): Counted => ({ when: calendarText(date), visits, views, note: '' }),
  )
  const byMonth = sumMonths(found.days).map(
    ({ month, visits, views, knownDays, days }): Counted => {
      const counts = { known: String(knownDays), all: String(days) }
      const note = knownDays < days ? fillIn(words.partial, counts) : ''
      return { when: calendarText(month), visits, views, note }
    },
  )
  drawToday(charts, found)
  drawBars(charts, 'days', byDay.slice(-dayBars))
  drawRows(charts, 'days', byDay)
  drawBars(charts, 'months', byMonth)
  drawRows(charts, 'months', byMonth)
  offerFile(charts, found)
}
