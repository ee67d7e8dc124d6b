import { feedAddresses } from '../../scripts/site/feed-addresses.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The feeds of a section, for people to follow. */
export function feedList(address: string, frame: Frame): Html {
  const { archive, feeds: said } = words(frame.config.language)
  const { atom, json } = feedAddresses(address)
  const href = link(frame)
  return html`<p class="feeds">${frame.archive ? archive.feeds : said.label}: <a href="${href(atom)}">${said.atom}</a> · <a href="${href(json)}">${said.json}</a></p>`
}
