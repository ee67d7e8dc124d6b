import { type Html, html } from '../html.ts'
import type { Words } from '../words/words.ts'

/** First link of every page, seen when it has the focus. */
export function skipLink(words: Words): Html {
  return html`<a class="skip" href="#noi-dung">${words.skip}</a>`
}
