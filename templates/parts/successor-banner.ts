import type { Successor } from '../../scripts/content/site-config.ts'
import { shortDate } from '../../scripts/site/dates.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** Says that this body has been merged into another, since when, and where that one is found. */
export function successorBanner({ name, url, since }: Successor, frame: Frame): Html {
  const { language, timeZone } = frame.config
  const said = words(language)
  return html`<div class="banner banner-successor">
<p class="wide"><strong>${said.merged}</strong> ${said.mergedInto(shortDate(since, language, timeZone))} <a href="${link(frame)(url)}" rel="noopener">${name}</a>.</p>
</div>`
}
