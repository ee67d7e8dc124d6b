import { type AnswerHeaders, headerValue } from './header-rules.ts'

/** A header that no build asks for, and what it says. */
export interface ForeignHeader {
  readonly kind: 'header-foreign'
  readonly header: string
  readonly value: string
}

/** What a link may be, within the site: hosts tell browsers so early what a page will need. */
const harmlessLinks = ['preload', 'modulepreload', 'preconnect', 'dns-prefetch', 'prefetch']

/** Headers by which a host leads readers elsewhere, marks them, or lets something else speak for the site. */
const rules: readonly (readonly [string, (value: string, site: URL) => boolean])[] = [
  ['Refresh', () => true],
  ['Set-Cookie', () => true],
  ['Service-Worker-Allowed', () => true],
  ['Clear-Site-Data', () => true],
  // Both take a page from readers: search engines forget it, browsers keep it as a file.
  ['X-Robots-Tag', (value) => /\b(?:noindex|none|unavailable_after)\b/i.test(value)],
  ['Content-Disposition', (value) => !/^\s*inline\b/i.test(value)],
  ['Link', (value, site) => value.split(/,\s*(?=<)/).some((link) => !isHarmless(link, site))],
]

/** The headers of an answer that no file of a site comes with. */
export function foreignHeaders(headers: AnswerHeaders, site: URL): ForeignHeader[] {
  return rules.flatMap(([header, isForeign]) => {
    const value = headerValue(headers, header)
    return value !== '' && isForeign(value, site) ? [{ kind: 'header-foreign', header, value }] : []
  })
}

/** `</assets/x.css>; rel=preload; as=style` */
function isHarmless(link: string, site: URL): boolean {
  const [, target = '', parameters = ''] = /^\s*<([^>]*)>(.*)$/s.exec(link) ?? []
  const [, quoted, word = ''] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters) ?? []
  const kinds = (quoted ?? word).toLowerCase().split(/\s+/)
  return (
    kinds.every((kind) => harmlessLinks.includes(kind)) &&
    URL.canParse(target, site.href) &&
    new URL(target, site).origin === site.origin
  )
}
