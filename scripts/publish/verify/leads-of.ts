import { pageLinks, robotsSitemaps, sitemapAddresses } from './page-links.ts'
import type { Lead, Visit } from './visit.ts'

/** Where a page, a sitemap or a robots.txt leads within the site. */
export function leadsOf(text: string, address: string, from: string, { site }: Visit): Lead[] {
  const addresses = text.includes('<loc>')
    ? sitemapAddresses(text, site)
    : [...pageLinks(text, new URL(site.href + address), site), ...robotsSitemaps(text, site)]
  return addresses.map((found) => ({ address: found, from }))
}
