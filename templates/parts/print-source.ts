import type { Moment } from '../../scripts/content/moment.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { officialDate } from './official-date.ts'

/** On paper only: where the page was found, and its date. A screen and a screen reader have both already. */
export function printSource(frame: Frame, address: string, date: Moment | null): Html {
  const said = words(frame.config.language).footer
  return html`<div class="print-source" hidden>
<p>${said.printedFrom}: ${fullAddress(frame, address)}</p>${
    date &&
    html`
<p>${said.published}: ${officialDate({ frame, moment: date, form: 'moment' })}</p>`
  }
</div>`
}
