import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

export interface StatisticsTableProps {
  readonly frame: Frame
  readonly name: 'days' | 'months'
}

/** The same numbers as the bars, for those who do not see them; the script of the page fills in the rows. */
export function statisticsTable({ frame, name }: StatisticsTableProps): Html {
  const said = words(frame.config.language).statisticsPage
  const { day, visits, views } = said.script.columns
  return html`<details>
<summary>${said.tables[name]}</summary>
<table>
<thead><tr><th scope="col">${name === 'days' ? day : said.month}</th><th scope="col">${visits}</th><th scope="col">${views}</th></tr></thead>
<tbody data-place="${name}-rows"></tbody>
</table>
</details>`
}
