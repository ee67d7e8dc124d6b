import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

/** Opens the panel in which a reader chooses how pages are shown. Its room is kept from the beginning, and it is seen when a script can make it work. */
export function displayButton(frame: Frame): Html {
  const { title } = words(frame.config.language).reading.panel
  return html`<div class="display">
<button type="button" data-viec="hien-thi" data-cong-cu data-cho><span aria-hidden="true">Aa</span> <span class="display-name">${title}</span></button>
</div>`
}
