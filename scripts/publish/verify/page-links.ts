import { belowSite } from './site-address.ts'

/** Attributes that lead somewhere, in any spelling that a browser takes: what is read here was written by others. */
const attribute =
  /[\s"'/](?:href|src|action|formaction|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/** `<meta http-equiv=refresh content="0; url=…">` */
const refresh = /content\s*=\s*["']?[^"'>]*?\burl\s*=\s*([^"'>\s]+)/gi
const location = /<loc>\s*([^<]*?)\s*<\/loc>/gi
const sitemapLine = /^\s*sitemap\s*:\s*(\S+)/gim

/** Where a page of the site leads within the site: addresses below the site's, without query and anchor. */
export function pageLinks(html: string, page: URL, site: URL): string[] {
  const written = [...html.matchAll(attribute), ...html.matchAll(refresh)].map(
    ([, ...found]) => found.find((text) => text !== undefined) ?? '',
  )
  return unique(
    written.flatMap((text) => {
      const url = parseUrl(unescapeHtml(text).trim(), page)
      return url ? (belowSite(url, site) ?? []) : []
    }),
  )
}

/** The addresses that a sitemap lists. Their host is the site's own, which need not be the one that is asked. */
export function sitemapAddresses(xml: string, site: URL): string[] {
  return addresses(xml, location, site)
}

/** The sitemaps that a robots.txt names. */
export function robotsSitemaps(robots: string, site: URL): string[] {
  return addresses(robots, sitemapLine, site)
}

function addresses(text: string, form: RegExp, site: URL): string[] {
  return unique(
    Array.from(text.matchAll(form), ([, written = '']) => {
      const url = parseUrl(unescapeHtml(written), site)
      return url && belowSite(new URL(url.pathname, site.origin), site)
    }).filter((address) => address !== null),
  )
}

function parseUrl(text: string, base: URL): URL | null {
  return URL.canParse(text, base.href) ? new URL(text, base) : null
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) =>
      codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&amp;', '&')
}

function codePoint(number: number): string {
  return number <= 0x10ffff ? String.fromCodePoint(number) : ''
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)]
}
