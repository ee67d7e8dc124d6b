import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** One line for all readers: a storm, an outage. The whole sentence is the link, where there is one. */
export function noticeBanner(notice: NonNullable<Frame['notice']>, frame: Frame): Html {
  const { text, to } = notice
  return html`<div class="banner">
<p class="wide"><strong>${words(frame.config.language).notice}</strong> ${to ? html`<a href="${link(frame)(to)}">${text}</a>` : text}</p>
</div>`
}
