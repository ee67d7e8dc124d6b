import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import type { StatisticsTableProps } from './statistics-table.ts'

/**
 * The places for one chart: its highest number, scale, bars, what stands below them, and what bars of another kind are.
 * Scale and axis say nothing that the table does not say better to those who hear it.
 */
export function statisticsBars({ frame, name }: StatisticsTableProps): Html {
  const said = words(frame.config.language).statisticsPage
  return html`<p data-place="${name}-most"></p>
<div class="chart-frame chart-frame-${name}">
<div class="chart-scale" data-place="${name}-scale" aria-hidden="true"></div>
<div class="chart-place" data-place="${name}-chart"></div>
<div class="chart-axis" data-place="${name}-axis" aria-hidden="true"></div>
</div>
<p class="chart-key"><span class="chart-key-part" data-place="${name}-parts" hidden>${said.parts[name]}</span> <span class="chart-key-gap" data-place="${name}-gaps" hidden>${said.gaps}</span></p>`
}
