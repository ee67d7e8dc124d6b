import type { Site } from '../../scripts/site/site.ts'
import { sitemap, sitemapFiles } from '../../scripts/site/sitemap.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'

/** The files of the sitemap, that at `/sitemap.xml` first. */
export function sitemapTexts(site: Site, limit?: number): [string, ...string[]] {
  const [first = '', ...parts] = sitemapFiles(site, limit).map((file) =>
    xmlText(sitemap(file, site.frame)),
  )
  return [first, ...parts]
}
