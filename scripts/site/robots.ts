import { fullAddress } from './full-address.ts'
import type { Frame } from './site.ts'
import { sitemapAddress } from './sitemap.ts'

/** `/robots.txt` (RFC 9309): everything may be read but the editing form and the search index; the sitemap's address. */
export function robots(frame: Frame): string {
  const lines = [
    'User-agent: *',
    `Allow: ${frame.basePath}`,
    `Disallow: ${frame.basePath}admin/`,
    // Parts of an index are nothing to find.
    ...(frame.search === null ? [] : [`Disallow: ${frame.basePath}tim/`]),
    '',
    `Sitemap: ${fullAddress(frame, sitemapAddress)}`,
  ]
  return `${lines.join('\n')}\n`
}
