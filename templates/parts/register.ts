import type { Card, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'
import { officialDate } from './official-date.ts'

/** Articles as lines of a register: day, title, section. */
export function register(cards: readonly Card[], frame: Frame): Html {
  const href = link(frame)
  return html`<ul class="register">
${cards.map(
  ({ address, title, date, section }) =>
    html`<li>${officialDate({ frame, moment: date, form: 'day' })} <a href="${href(address)}">${title}</a> <span>${section.title}</span></li>
`,
)}</ul>`
}
