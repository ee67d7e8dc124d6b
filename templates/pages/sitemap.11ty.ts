import type { SitemapFile } from '../../scripts/site/data-files.ts'
import { sitemap } from '../../scripts/site/sitemap.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import type { PageData } from '../page-data.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  pagination: { data: 'site.sitemapFiles', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<SitemapFile>) => view.address,
}

/** `/sitemap.xml`, and its parts where the site has more pages than one file may name. */
export function render({ site, view }: PageData<SitemapFile>): string {
  return xmlText(sitemap(view, site.frame))
}
