import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The search field of the header: a plain form, which leads to the search page. `search` is that page's address. */
export function headerSearch(frame: Frame, search: string): Html {
  const said = words(frame.config.language).search
  return html`<form class="header-search" role="search" action="${link(frame)(search)}">
<input type="search" name="q" aria-label="${said.field}" placeholder="${said.placeholder}" maxlength="500" autocomplete="off">
<button type="submit">${said.submit}</button>
</form>`
}
