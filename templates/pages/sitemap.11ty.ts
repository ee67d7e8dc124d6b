import { sitemap, sitemapAddress, sitemapNumbers } from '../../scripts/site/sitemap.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import type { SiteData, SitePageData } from '../page-data.ts'
import { onceForAll } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  pagination: {
    // Any list will do: how many files there are is counted here, not read from it.
    data: 'site.sectionPages',
    before: (_list: unknown, { site }: SiteData) => sitemapNumbers(site),
    size: 1,
    alias: 'view',
  },
  permalink: ({ site, view }: SitePageData<number>) =>
    onceForAll(sitemapAddress(view).slice(1))({ site }),
}

/** `/sitemap.xml`, and its parts where the site has more pages than one file may name. */
export function render({ site, view }: SitePageData<number>): string {
  return xmlText(sitemap(site, view))
}
