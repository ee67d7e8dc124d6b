/** One bar; an unknown count is a gap. */
export interface Bar {
  readonly count: number | undefined
  /** Whether more is to come, or some of it is unknown. */
  readonly isPart: boolean
  /** What a pointer over its column says: its day and number. */
  readonly title: string
}

export interface BarChart {
  readonly bars: readonly Bar[]
  /** The count at the upper edge. */
  readonly top: number
  /** What the chart is, for those who do not see it. */
  readonly label: string
}

const height = 100

/**
 * Bars as SVG before lines at the half and the whole height; its size and colours come from the style sheet, its shape
 * from attributes alone, since the pages allow no inline style. A gap is a column of its own kind, as high as the chart.
 */
export function barChart(document: Document, { bars, top, label }: BarChart): SVGSVGElement {
  const element = <Name extends keyof SVGElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string | number>>,
  ) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
    return made
  }
  const column = (kind: string, x: number, width: number, tall: number) =>
    element('rect', { class: `chart-${kind}`, x, y: height - tall, width, height: tall })

  const chart = element('svg', {
    class: 'chart',
    role: 'img',
    'aria-label': label,
    viewBox: `0 0 ${bars.length} ${height}`,
    preserveAspectRatio: 'none',
  })
  chart.append(
    element('path', { class: 'chart-line', d: `M0 0H${bars.length}M0 50H${bars.length}` }),
  )
  for (const [index, { count, isPart, title }] of bars.entries()) {
    const kind = count === undefined ? 'gap' : isPart ? 'part' : 'bar'
    const tall = count === undefined ? height : (count / top) * height
    const group = element('g', {})
    const said = element('title', {})
    said.textContent = title
    // A small bar is hard to point at; its whole column is not.
    group.append(said, column('column', index, 1, height), column(kind, index + 0.12, 0.76, tall))
    chart.append(group)
  }
  return chart
}
