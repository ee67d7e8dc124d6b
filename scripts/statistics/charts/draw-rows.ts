import { formatNumber } from '../page/format-number.ts'
import type { ChartsPlace } from './charts-place.ts'
import type { Counted } from './counted.ts'
import { findPlace } from './find-place.ts'

/** Fills the table of days or months, newest first. */
export function drawRows(
  charts: ChartsPlace,
  name: 'days' | 'months',
  counted: readonly Counted[],
): void {
  const document = charts.element.ownerDocument
  const rows = counted.map(({ when, visits, views, note }) => {
    const row = document.createElement('tr')
    const head = document.createElement('th')
    head.scope = 'row'
    head.textContent = when + (note && ` (${note})`)
    row.append(head)
    for (const count of [visits, views]) {
      const cell = document.createElement('td')
      cell.textContent = formatNumber(count, charts.language)
      row.append(cell)
    }
    return row
  })
  findPlace(charts, `${name}-rows`)?.replaceChildren(...rows.reverse())
}
