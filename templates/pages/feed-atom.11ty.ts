import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import type { SiteData } from '../page-data.ts'
import { feedEnd } from '../parts/feed-end.ts'
import { inEachLanguage } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  permalink: inEachLanguage('feed.xml'),
}

/** The Atom feed of the whole site. */
export function render({ site }: SiteData): string {
  return xmlText(atomFeed(site, null, feedEnd(site.frame)))
}
