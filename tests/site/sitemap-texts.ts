import type { Site } from '../../scripts/site/site.ts'
import { sitemap, sitemapFiles } from '../../scripts/site/sitemap.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'

/** The files of a site's sitemap, or of that which it would have with this limit; that at `/sitemap.xml` first. */
export function sitemapTexts(site: Site, limit?: number): [string, ...string[]] {
  const files = limit === undefined ? site.sitemapFiles : sitemapFiles(site, limit)
  const [first = '', ...parts] = files.map((file) => xmlText(sitemap(file, site.frame)))
  return [first, ...parts]
}
