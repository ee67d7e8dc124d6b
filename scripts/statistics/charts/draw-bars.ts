import { formatNumber } from '../page/format-number.ts'
import { barChart } from './bar-chart.ts'
import type { ChartsPlace } from './charts-place.ts'
import type { Counted } from './counted.ts'
import { fillIn } from './fill-in.ts'
import { findPlace } from './find-place.ts'

/** Puts a chart of visits into its place, with its highest number, its ends, and a line on gaps where it has any. */
export function drawBars(
  charts: ChartsPlace,
  name: 'days' | 'months',
  counted: readonly Counted[],
): void {
  const { language, words } = charts
  const bars = counted.map(({ when, visits, note }) => {
    const count = visits === undefined ? words.gap : formatNumber(visits, language)
    return { count: visits, title: fillIn(words.bar, { when, count }) + (note && ` (${note})`) }
  })
  const chart = barChart(charts.element.ownerDocument, bars, words.charts[name])
  findPlace(charts, `${name}-chart`)?.replaceChildren(chart)

  const known = counted.flatMap(({ visits }) => visits ?? [])
  const most = formatNumber(known.length > 0 ? Math.max(...known) : undefined, language)
  const texts = {
    most: fillIn(words.highest, { count: most }),
    first: counted[0]?.when,
    last: counted[counted.length - 1]?.when,
  }
  for (const [part, text] of Object.entries(texts)) {
    const place = findPlace(charts, `${name}-${part}`)
    if (place) place.textContent = text ?? ''
  }
  const gaps = findPlace(charts, `${name}-gaps`)
  if (gaps) gaps.hidden = known.length === counted.length
}
