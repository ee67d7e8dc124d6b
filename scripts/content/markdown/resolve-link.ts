import { hostOfUrl, isGovernment } from '../host-name.ts'
import { addressOfFile } from './address-of-file.ts'
import { decode } from './decode.ts'
import { resolveFile } from './resolve-file.ts'

/** Where a link in a text leads. */
export type LinkTarget =
  /** Another site. */
  | {
      readonly kind: 'external'
      readonly href: string
      /** As hosts are compared. */
      readonly host: string
      readonly government: boolean
    }
  /** Another site behind a name for signing in, which looks like the host: `https://gov.vn@…`. */
  | { readonly kind: 'behind-name'; readonly host: string }
  /** `mailto:` or `tel:`. */
  | { readonly kind: 'contact'; readonly scheme: string; readonly rest: string }
  /** A page of this site; `query` begins with `?` or is empty. */
  | {
      readonly kind: 'page'
      readonly address: string
      readonly query: string
      readonly anchor: string | null
    }
  /** A place on the same page. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** A file beside the text, by its path below the content folder; null outside that folder. */
  | { readonly kind: 'file'; readonly file: string | null }
  /** A scheme that no text may link to. */
  | { readonly kind: 'scheme'; readonly scheme: string }
  /** Nothing that a browser could open. */
  | { readonly kind: 'broken'; readonly suggestion: string | null }

/** Servers and browsers refuse longer ones: https://www.sitemaps.org/protocol.html#locdef */
const longestAddress = 2048

/** Where the link stands. */
export interface LinkOrigin {
  readonly file: string
  readonly basePath: string
  readonly siteUrl: string
}

/**
 * Reads a link as an editor wrote it. Only http, https, mailto and tel leave this function as addresses;
 * a scheme is looked for as browsers do it, blanks and control characters left out (WHATWG URL, 4.4).
 */
export function resolveLink(written: string, origin: LinkOrigin): LinkTarget {
  const trimmed = written.trim()
  if (trimmed.length > longestAddress) return { kind: 'broken', suggestion: null }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them, so they must not hide a scheme
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(trimmed.replace(/[\u0000-\u0020\u007f]/g, ''))?.[1]
  if (scheme !== undefined) return withScheme(trimmed, scheme.toLowerCase(), origin)
  if (trimmed === '') return { kind: 'broken', suggestion: null }
  if (trimmed.startsWith('#')) return { kind: 'anchor', anchor: decode(trimmed.slice(1)) }
  if (/^[/\\]/.test(trimmed)) return fromUrl(trimmed, origin)
  return relative(trimmed, origin)
}

function withScheme(written: string, scheme: string, origin: LinkOrigin): LinkTarget {
  if (scheme === 'http' || scheme === 'https') return fromUrl(written, origin)
  if (scheme === 'mailto' || scheme === 'tel') {
    return { kind: 'contact', scheme, rest: written.slice(written.indexOf(':') + 1).trim() }
  }
  if (scheme.includes('.')) return { kind: 'broken', suggestion: `https://${written}` }
  return { kind: 'scheme', scheme }
}

/** A full address, `//host/…` or a site path. */
function fromUrl(written: string, { file, basePath, siteUrl }: LinkOrigin): LinkTarget {
  if (!URL.canParse(written, siteUrl)) return { kind: 'broken', suggestion: null }
  const url = new URL(written, siteUrl)
  const host = hostOfUrl(url)
  if (url.username !== '' || url.password !== '') return { kind: 'behind-name', host }
  if (url.host !== new URL(siteUrl).host) {
    return { kind: 'external', href: url.href, host, government: isGovernment(host) }
  }
  const isFull = !/^[/\\](?![/\\])/.test(written)
  const path =
    isFull && url.pathname.startsWith(basePath)
      ? url.pathname.slice(basePath.length - 1)
      : url.pathname
  const anchor = url.hash === '' ? null : decode(url.hash.slice(1))
  if (!/\.md$/i.test(path)) {
    return { kind: 'page', address: pageAddress(path), query: url.search, anchor }
  }
  const target = resolveFile(path, file)
  return page(target === null ? null : addressOfFile(target), anchor)
}

/** `x.md`, `../thong-bao/x.md#muc-a`, `ke-hoach.pdf`, or something that only looks like an address. */
function relative(written: string, { file }: LinkOrigin): LinkTarget {
  const path = written.replace(/[?#].*$/s, '')
  if (/\.md$/i.test(path)) {
    const hash = written.indexOf('#')
    const target = resolveFile(path, file)
    return page(
      target === null ? null : addressOfFile(target),
      hash < 0 ? null : decode(written.slice(hash + 1)),
    )
  }
  const [host = ''] = path.split('/')
  if (/^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|org|net|gov|edu|info|int|eu)$/i.test(host)) {
    return { kind: 'broken', suggestion: `https://${written}` }
  }
  if (/\.[a-z\d]{1,5}$/i.test(path)) return { kind: 'file', file: resolveFile(path, file) }
  return { kind: 'broken', suggestion: `/${written.replace(/^(?:\.{1,2}\/)+/, '')}` }
}

function page(address: string | null, anchor: string | null): LinkTarget {
  return address === null
    ? { kind: 'broken', suggestion: null }
    : { kind: 'page', address, query: '', anchor }
}

/** Letters instead of `%…`; pages end with a slash, files with their ending: `/lien-he` means `/lien-he/`. */
function pageAddress(path: string): string {
  const letters = decode(path).normalize('NFC')
  const readable = /^[\p{L}\p{N}/._~-]+$/u.test(letters) ? letters : path
  const address = readable.replace(/\/index\.html$/, '/')
  return /\/[^/.]+$/.test(address) ? `${address}/` : address
}
