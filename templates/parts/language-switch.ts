import { counterpart } from '../../scripts/site/counterpart.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/**
 * The way to the same page in the other language, or where that one does not have it to its home page; null on a site of one.
 * It is named in the language that it leads to, for those who read no other.
 */
export function languageSwitch(frame: Frame, address: string | null): Html | null {
  if (frame.other === null) return null
  const { language, home } = frame.other
  const twin = address === null ? null : counterpart(frame, address)
  return html`<a href="${link(frame)(twin ?? home)}" lang="${language}" hreflang="${language}"${twin && html` rel="alternate"`}>${words(language).languageName}</a>`
}
