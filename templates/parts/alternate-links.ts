import { alternates } from '../../scripts/site/counterpart.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'

/** `<link>` elements for the head: the languages of a page, where it has several. */
export function alternateLinks(frame: Frame, address: string): Html {
  return html`${alternates(frame, address).map(
    ({ language, address: twin }) =>
      html`<link rel="alternate" hreflang="${language}" href="${fullAddress(frame, twin)}">
`,
  )}`
}
