import { x } from 'xastscript'
import { isoDate } from './dates.ts'
import { fullAddress } from './full-address.ts'
import type { Frame, Site } from './site.ts'
import { sitemapEntries } from './sitemap-entries.ts'
import type { XmlElement, XmlTree } from './xml-tree.ts'

/** The most addresses that one file may hold, https://www.sitemaps.org/protocol.html */
const entryLimit = 50_000

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
const xhtml = 'http://www.w3.org/1999/xhtml'

type Entry = ReturnType<typeof sitemapEntries>[number]

/**
 * The numbers of the files that the sitemap takes: 0 is `/sitemap.xml`; where one file is not enough,
 * that is the index and 1, 2 … are its parts.
 */
export function sitemapNumbers(site: Site, limit = entryLimit): number[] {
  const parts = Math.ceil(sitemapEntries(site).length / limit)
  return parts === 1 ? [0] : [0, ...partNumbers(parts)]
}

/** Site path of the sitemap's file with this number. */
export function sitemapAddress(number: number): string {
  return number === 0 ? '/sitemap.xml' : `/sitemap-${number}.xml`
}

/** The content of the sitemap's file with this number. */
export function sitemap(site: Site, number: number, limit = entryLimit): XmlTree {
  const { frame } = site
  const entries = sitemapEntries(site)
  const parts = Math.ceil(entries.length / limit)
  if (number > 0) return urlset(entries.slice((number - 1) * limit, number * limit), frame)
  return parts === 1 ? urlset(entries, frame) : index(parts, frame)
}

function partNumbers(parts: number): number[] {
  return Array.from({ length: parts }, (_, index) => index + 1)
}

function index(parts: number, frame: Frame): XmlTree {
  const files = partNumbers(parts).map((number) =>
    x('sitemap', [x('loc', fullAddress(frame, sitemapAddress(number)))]),
  )
  return x(null, [x('sitemapindex', { xmlns }, files)])
}

function urlset(entries: readonly Entry[], frame: Frame): XmlTree {
  const isPaired = entries.some(({ alternates }) => alternates.length > 0)
  return x(null, [
    x(
      'urlset',
      isPaired ? { xmlns, 'xmlns:xhtml': xhtml } : { xmlns },
      entries.map((entry) => url(entry, frame)),
    ),
  ])
}

function url({ address, changed, alternates }: Entry, frame: Frame): XmlElement {
  return x('url', [
    x('loc', fullAddress(frame, address)),
    ...(changed ? [x('lastmod', isoDate(changed, frame.config.timeZone))] : []),
    ...alternates.map(({ language, address: twin }) =>
      x('xhtml:link', { rel: 'alternate', hreflang: language, href: fullAddress(frame, twin) }),
    ),
  ])
}
