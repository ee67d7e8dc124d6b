import { feedAddresses } from '../../scripts/site/feed-addresses.ts'
import { homeLink } from '../../scripts/site/home-link.ts'
import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** `<link>` elements for the head: the feeds of the section, if the page is in one, then those of the site. */
export function feedLinks(frame: Frame, section: PageLink | null): Html {
  const said = words(frame.config.language).feeds
  const href = link(frame)
  const sources = [...(section ? [section] : []), homeLink(frame)]
  return html`${sources.map(({ title, address }) => {
    const { atom, json } = feedAddresses(address)
    return html`<link rel="alternate" type="application/atom+xml" title="${said.title(title, said.atom)}" href="${href(atom)}">
<link rel="alternate" type="application/feed+json" title="${said.title(title, said.json)}" href="${href(json)}">
`
  })}`
}
