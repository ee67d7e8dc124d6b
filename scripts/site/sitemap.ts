import { x } from 'xastscript'
import type { SitemapEntry, SitemapFile } from './data-files.ts'
import { isoDate } from './dates.ts'
import { fullAddress } from './full-address.ts'
import type { Frame, Site } from './site.ts'
import { sitemapEntries } from './sitemap-entries.ts'
import type { XmlElement, XmlTree } from './xml-tree.ts'

/** The most addresses that one file may hold, https://www.sitemaps.org/protocol.html */
const entryLimit = 50_000

/** Site path of the file that search engines are told of. */
export const sitemapAddress = '/sitemap.xml'

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
const xhtml = 'http://www.w3.org/1999/xhtml'

/** The files of the sitemap of a site in all its languages: an index and its parts, where one file may not name all pages. */
export function sitemapFiles(site: Site, limit = entryLimit): SitemapFile[] {
  const entries = sitemapEntries(site)
  if (entries.length <= limit) return [{ address: sitemapAddress, parts: [], entries }]
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) => ({
    address: `/sitemap-${index + 1}.xml`,
    parts: [],
    entries: entries.slice(index * limit, (index + 1) * limit),
  }))
  const named = parts.map(({ address }) => address)
  return [{ address: sitemapAddress, parts: named, entries: [] }, ...parts]
}

/** The content of a file of the sitemap. */
export function sitemap({ parts, entries }: SitemapFile, frame: Frame): XmlTree {
  return parts.length > 0 ? index(parts, frame) : urlset(entries, frame)
}

function index(parts: readonly string[], frame: Frame): XmlTree {
  const files = parts.map((part) => x('sitemap', [x('loc', fullAddress(frame, part))]))
  return x(null, [x('sitemapindex', { xmlns }, files)])
}

function urlset(entries: readonly SitemapEntry[], frame: Frame): XmlTree {
  const isPaired = entries.some(({ alternates }) => alternates.length > 0)
  return x(null, [
    x(
      'urlset',
      isPaired ? { xmlns, 'xmlns:xhtml': xhtml } : { xmlns },
      entries.map((entry) => url(entry, frame)),
    ),
  ])
}

function url({ address, changed, alternates }: SitemapEntry, frame: Frame): XmlElement {
  return x('url', [
    x('loc', fullAddress(frame, address)),
    ...(changed ? [x('lastmod', isoDate(changed, frame.config.timeZone))] : []),
    ...alternates.map(({ language, address: twin }) =>
      x('xhtml:link', { rel: 'alternate', hreflang: language, href: fullAddress(frame, twin) }),
    ),
  ])
}
