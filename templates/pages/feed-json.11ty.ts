import { jsonFeed } from '../../scripts/site/json-feed.ts'
import type { SiteData } from '../page-data.ts'
import { feedEnd } from '../parts/feed-end.ts'
import { inEachLanguage } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  permalink: inEachLanguage('feed.json'),
}

/** The JSON feed of the whole site. */
export function render({ site }: SiteData): string {
  return `${JSON.stringify(jsonFeed(site, null, feedEnd(site.frame)))}\n`
}
