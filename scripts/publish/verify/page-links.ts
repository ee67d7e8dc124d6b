import { belowSite } from './site-address.ts'

// What is read here was written by others, and may be made to hold the program up. Each pattern therefore stops at the next place
// where it could begin, and what it does not bound is looked for once.

/** The longest address that is followed. */
const longest = 4096
/** So many links of a page, or lines of a list, are looked at: no sitemap may have more, https://www.sitemaps.org/protocol.html */
const mostLinks = 50_000
/** The beginning of an attribute that leads somewhere, in any spelling that a browser takes. */
const attribute = /[\s"'/](href|src|action|formaction|data|content)\s*=\s*/gi
/** Of `<meta http-equiv=refresh content="0; url=…">` */
const refresh = /\burl\s*=\s*["']?([^"'>\s]+)/i
const locationTag = /<(?:[\w.-]{1,32}:)?loc(?:\s[^<>]*)?>/gi

/** Where a page of the site leads within the site: addresses below the site's, with their query, without anchor. */
export function pageLinks(html: string, page: URL, site: URL): string[] {
  const urls = attributesOf(html).map(({ name, value }) => {
    const written = name === 'content' ? refresh.exec(value)?.[1] : value
    return written === undefined ? null : parseUrl(unescapeHtml(written).trim(), page)
  })
  return unique(urls.map((url) => url && addressBelow(url, site)))
}

/** The addresses that a sitemap lists. Their host is the site's own, which need not be the one that is asked. */
export function sitemapAddresses(xml: string, site: URL): string[] {
  const written: string[] = []
  for (const { index, 0: tag } of xml.matchAll(locationTag)) {
    const from = index + tag.length
    const text = xml.slice(from, from + longest)
    const [, marked] = /^\s*<!\[CDATA\[([^\]<]*)\]\]>/.exec(text) ?? []
    const [plain = ''] = /^[^<]*/.exec(text) ?? []
    written.push(marked ?? unescapeHtml(plain))
    if (written.length >= mostLinks) break
  }
  return onSite(written, site)
}

/** The sitemaps that a robots.txt names, and the addresses of a sitemap that is plain text. */
export function listedAddresses(text: string, site: URL): string[] {
  const lines = text.split(/[\r\n]/, mostLinks).map((line) => line.slice(0, longest).trim())
  return onSite(
    lines.flatMap((line) => /^(?:sitemap\s*:\s*|(?=https?:))(\S+)/i.exec(line)?.[1] ?? []),
    site,
  )
}

/** Attributes that lead somewhere, with their values. What begins within quotes is taken too: a browser may see it otherwise. */
function attributesOf(html: string): { name: string; value: string }[] {
  const found: { name: string; value: string }[] = []
  const next = new RegExp(attribute)
  for (let match = next.exec(html); match && found.length < mostLinks; match = next.exec(html)) {
    const from = next.lastIndex
    const quote = html[from] ?? ''
    const isQuoted = quote === '"' || quote === "'"
    const value = isQuoted ? textTo(quote, html, from + 1) : bareValue(html, from)
    if (!isQuoted) next.lastIndex = from + value.length
    found.push({ name: (match[1] ?? '').toLowerCase(), value: value.slice(0, longest) })
  }
  return found
}

function textTo(end: string, text: string, from: number): string {
  const at = text.indexOf(end, from)
  return text.slice(from, at === -1 ? from + longest : at)
}

function bareValue(text: string, from: number): string {
  const value = /[^\s"'>]*/y
  value.lastIndex = from
  return value.exec(text)?.[0] ?? ''
}

function onSite(written: readonly string[], site: URL): string[] {
  return unique(
    written.map((text) => {
      const url = parseUrl(text.trim(), site)
      return url && addressBelow(new URL(url.pathname + url.search, site.origin), site)
    }),
  )
}

function addressBelow(url: URL, site: URL): string | null {
  const below = belowSite(url, site)
  return below === null ? null : below + url.search
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

function unique(list: readonly (string | null)[]): string[] {
  return [...new Set(list.filter((one) => one !== null))]
}
