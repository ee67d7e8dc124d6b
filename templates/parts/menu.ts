import type { Frame, MenuItem } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The main menu: one row, which scrolls sideways where it does not fit. Marks the page, or the section it is in. */
export function menu(frame: Frame, address: string | null): Html {
  const said = words(frame.config.language)
  const home: MenuItem = { title: said.home, to: frame.home, external: false }
  const items = frame.menu.some(({ to }) => to === frame.home) ? frame.menu : [home, ...frame.menu]
  return html`<nav class="menu" aria-label="${said.menu}">
<ul class="wide">
${items.map(
  (item) => html`<li>${menuLink(item, frame, address)}</li>
`,
)}</ul>
</nav>`
}

function menuLink({ title, to, external }: MenuItem, frame: Frame, address: string | null): Html {
  const inside = !external && to !== frame.home && address?.startsWith(to)
  const current = address === to ? html` aria-current="page"` : inside && html` aria-current="true"`
  return html`<a href="${link(frame)(to)}"${current}${external && html` rel="noopener"`}>${title}</a>`
}
