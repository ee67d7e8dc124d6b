import { gunzipSync } from 'node:zlib'
import { listedAddresses, pageLinks, sitemapAddresses } from './page-links.ts'
import { type Lead, pageBytes, type Visit } from './visit.ts'

/** Where a page, a sitemap or a robots.txt leads within the site. */
export function leadsOf(
  body: Buffer,
  address: string,
  from: string,
  { site }: Pick<Visit, 'site'>,
): Lead[] {
  const text = unpacked(body).toString()
  const addresses = [
    ...sitemapAddresses(text, site),
    ...pageLinks(text, new URL(site.href + address), site),
    ...listedAddresses(text, site),
  ]
  return [...new Set(addresses)].map((found) => ({ address: found, from }))
}

/** A sitemap may lie on a server packed; what cannot be unpacked is taken as it is. */
function unpacked(body: Buffer): Buffer {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body
  try {
    return gunzipSync(body, { maxOutputLength: pageBytes })
  } catch {
    return body
  }
}
