import { shortDate } from '../../scripts/site/dates.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { successorLink } from './successor-link.ts'

/** Says that the contact data beside it are of the past, and whom to turn to now; null while the body stands. */
export function formerContact(frame: Frame): Html | null {
  const { archive, config } = frame
  if (archive === null) return null
  const { language, timeZone } = config
  const said = words(language).archive
  return html`<p class="former-contact"><strong>${said.contact(shortDate(archive.since, language, timeZone))}</strong> ${said.contactNow} ${successorLink(archive, frame)}.</p>`
}
