import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The way from the home page down to where this page lies; the page itself is its heading. */
export function breadcrumbs(links: readonly PageLink[], frame: Frame): Html {
  const said = words(frame.config.language)
  return html`<nav class="breadcrumbs" aria-label="${said.breadcrumbs}">
<ol>
${links.map(
  ({ address, title }) =>
    html`<li><a href="${link(frame)(address)}">${address === frame.home ? said.home : title}</a></li>
`,
)}</ol>
</nav>`
}
