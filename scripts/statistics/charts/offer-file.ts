import type { ChartsPlace } from './charts-place.ts'
import { csvText } from './csv-text.ts'
import { findPlace } from './find-place.ts'
import type { DaysDocument } from './parse-days.ts'

/** Puts the link in its place that saves the days as CSV. What it saves never leaves the reader's machine. */
export function offerFile(charts: ChartsPlace, { days }: DaysDocument): void {
  const { day, visits, views } = charts.words.columns
  const file = new Blob([csvText(days, [day, visits, views])], { type: 'text/csv' })
  const link = charts.element.ownerDocument.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'so-lieu-truy-cap.csv'
  link.textContent = charts.words.save
  findPlace(charts, 'csv')?.replaceChildren(link)
}
