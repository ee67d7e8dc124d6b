/** One bar; an unknown count is a gap. */
export interface Bar {
  readonly count: number | undefined
  /** What a pointer over it says: its day and number. */
  readonly title: string
}

const height = 100

/**
 * Bars as SVG, described by `label`; its size and colours come from the style sheet, its shape from attributes alone,
 * since the pages allow no inline style. A gap is a column of its own kind, as high as the chart.
 */
export function barChart(document: Document, bars: readonly Bar[], label: string): SVGSVGElement {
  const element = <Name extends keyof SVGElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string | number>>,
  ) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
    return made
  }
  const chart = element('svg', {
    class: 'chart',
    role: 'img',
    'aria-label': label,
    viewBox: `0 0 ${bars.length} ${height}`,
    preserveAspectRatio: 'none',
  })
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  for (const [index, { count, title }] of bars.entries()) {
    const tall = count === undefined ? height : (count / most) * height
    const bar = element('rect', {
      class: count === undefined ? 'chart-gap' : 'chart-bar',
      x: index + 0.1,
      y: height - tall,
      width: 0.8,
      height: tall,
    })
    const said = element('title', {})
    said.textContent = title
    bar.append(said)
    chart.append(bar)
  }
  return chart
}
