import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/**
 * How often an article has been read: a dash until the page script puts the number there.
 * Null on a site that keeps no views.
 */
export function viewsCount(address: string, frame: Frame): Html | null {
  const asked = frame.config.statistics?.views
  if (!asked) return null
  const said = words(frame.config.language).article
  const href = link(frame)
  const path = encodeURI(href(address))
  return html`<span title="${said.viewsMeaning}">${said.views}: <b data-views="${href(asked)}${asked.includes('?') ? '&' : '?'}path=${path}">—</b></span>`
}
