import { formatNumber } from '../page/format-number.ts'
import { barChart } from './bar-chart.ts'
import type { ChartsPlace } from './charts-place.ts'
import type { Counted } from './counted.ts'
import { fillIn } from './fill-in.ts'
import { findPlace } from './find-place.ts'
import { scaleTop } from './scale-top.ts'

/** Puts a chart of visits into its place, with its scale, its highest number, and a line on bars that are not whole where it has any. */
export function drawBars(
  charts: ChartsPlace,
  name: 'days' | 'months',
  counted: readonly Counted[],
): void {
  const { language, words } = charts
  const document = charts.element.ownerDocument
  const bars = counted.map(({ when, visits, isPart, note }) => {
    const count = visits === undefined ? words.gap : formatNumber(visits, language)
    const title = fillIn(words.bar, { when, count }) + (note && ` (${note})`)
    return { count: visits, isPart, title }
  })
  const known = counted.filter(({ visits }) => visits !== undefined)
  const highest = known.reduce<Counted | undefined>(
    (most, one) => ((one.visits ?? 0) > (most?.visits ?? -1) ? one : most),
    undefined,
  )
  const top = scaleTop(highest?.visits ?? 0)
  const label = words.charts[name]
  findPlace(charts, `${name}-chart`)?.replaceChildren(barChart(document, { bars, top, label }))

  const labels = (place: string, texts: readonly string[]) =>
    findPlace(charts, `${name}-${place}`)?.replaceChildren(
      ...texts.map((text) => {
        const label = document.createElement('span')
        label.textContent = text
        return label
      }),
    )
  labels(
    'scale',
    [top, top / 2, 0].map((count) => formatNumber(count, language)),
  )
  labels(
    'axis',
    counted.map(({ tick }) => tick),
  )
  const most = findPlace(charts, `${name}-most`)
  const count = formatNumber(highest?.visits, language)
  if (most) most.textContent = fillIn(words.highest, { count, when: highest?.when ?? '—' })
  const show = (place: string, isShown: boolean) => {
    const line = findPlace(charts, `${name}-${place}`)
    if (line) line.hidden = !isShown
  }
  show('gaps', known.length < counted.length)
  show(
    'parts',
    known.some(({ isPart }) => isPart),
  )
}
