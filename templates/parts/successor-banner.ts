import type { Successor } from '../../scripts/content/site-config.ts'
import { shortDate } from '../../scripts/site/dates.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { successorLink } from './successor-link.ts'

/** Says that this body becomes, or has become, part of another, since when, and where that one is found. */
export function successorBanner(successor: Successor, frame: Frame): Html {
  const { language, timeZone } = frame.config
  const said = words(language)
  const day = shortDate(successor.since, language, timeZone)
  const sentence = frame.archive ? said.mergedInto : said.mergingInto
  return html`<div class="banner banner-successor">
<p class="wide"><strong>${said.merged}</strong> ${sentence(day)} ${successorLink(successor, frame)}.${frame.archive && html` ${said.archive.frozen}`}</p>
</div>`
}
