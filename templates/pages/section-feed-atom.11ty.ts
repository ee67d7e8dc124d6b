import type { SectionConfig } from '../../scripts/content/site-config.ts'
import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { feedPlaces } from '../../scripts/site/feed.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import type { SitePageData } from '../page-data.ts'
import { feedEnd } from '../parts/feed-end.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  pagination: { data: 'site.frame.config.sections', size: 1, alias: 'view' },
  permalink: ({ view }: SitePageData<SectionConfig>) => feedPlaces(view).atom,
}

/** The Atom feed of each section that site.yaml names. */
export function render({ site, view }: SitePageData<SectionConfig>): string {
  return xmlText(atomFeed(site, view, feedEnd(site.frame)))
}
