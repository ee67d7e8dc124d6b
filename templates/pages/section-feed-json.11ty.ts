import type { SectionConfig } from '../../scripts/content/site-config.ts'
import { feedPlaces } from '../../scripts/site/feed.ts'
import { jsonFeed } from '../../scripts/site/json-feed.ts'
import type { SitePageData } from '../page-data.ts'
import { feedEnd } from '../parts/feed-end.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  pagination: { data: 'site.frame.config.sections', size: 1, alias: 'view' },
  permalink: ({ view }: SitePageData<SectionConfig>) => feedPlaces(view).json,
}

/** The JSON feed of each section that site.yaml names. */
export function render({ site, view }: SitePageData<SectionConfig>): string {
  return `${JSON.stringify(jsonFeed(site, view, feedEnd(site.frame)))}\n`
}
