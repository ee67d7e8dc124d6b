import { formatNumber } from '../../scripts/site/format-number.ts'
import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

export interface OutlineEntry extends PageLink {
  /** How many articles it leads to. */
  readonly count?: number
  readonly description?: string
}

/** Links with what lies behind them. */
export function outlineList(entries: readonly OutlineEntry[], frame: Frame): Html {
  const { language } = frame.config
  const said = words(language)
  return html`<ul class="outline">
${entries.map(
  ({ title, address, count, description }) =>
    html`<li><a href="${link(frame)(address)}">${title}</a>${count !== undefined && html` <span>${said.countOfArticles(formatNumber(count, language))}</span>`}${description && html`<p>${description}</p>`}</li>
`,
)}</ul>`
}
