import { type Html, html, raw } from '../html.ts'

/** Structured data for machines. `<` is written as an escape, so no text in it can close the element. */
export function jsonLd(data: object): Html {
  return html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
`
}
