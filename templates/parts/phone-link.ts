import { type Html, html } from '../html.ts'

const noBreakSpace = '\u00a0'
const noBreakHyphen = '\u2011'

/** A telephone number that can be called, and that never breaks over two lines. */
export function phoneLink(phone: string): Html {
  const shown = phone.replaceAll(/\s/g, noBreakSpace).replaceAll('-', noBreakHyphen)
  return html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${shown}</a>`
}
