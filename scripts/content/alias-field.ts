import { z } from 'zod'
import { longestName } from './addresses.ts'
import { refuse } from './schema-issue.ts'
import { listItem } from './yaml-text.ts'

/** Endings that pages of older portals have; anything else in an old address is not a page. */
const pageEnding = /\.(?:html?|aspx?|php|jsp)$/i
const letters = /^[\p{L}\p{N}][\p{L}\p{N}._~-]*(?<!\.)$/u
/** Room for the folder that the site lies in: Linux takes paths of 4,096 bytes. */
const longestPath = 1000

/**
 * An old address of an article: a path of this site, given back as NFC with a slash at its end unless
 * it names a file. `siteUrl` is the canonical origin, which an editor may have copied along; `key` is what holds it.
 */
export function aliasField(siteUrl: string | null, key = 'aliases') {
  return z.string().transform((value, context): string => {
    const alias = value.trim()
    const path = readPath(alias)
    if (path !== null) {
      const tooLong = tooLongIn(path)
      return tooLong === null ? path : refuse(context, 'text-too-long', { key, ...tooLong })
    }
    const inside = URL.canParse(alias) ? new URL(alias) : null
    const own = inside !== null && inside.origin === siteUrl ? readPath(inside.pathname) : null
    if (own !== null) return refuse(context, 'alias-outside', { alias }, listItem(own))
    if (/^[a-z][a-z\d+.-]*:|^\/\/|\\|(?:^|\/)\.\.?(?:\/|$)/i.test(alias)) {
      return refuse(context, 'alias-outside', { alias })
    }
    const rooted = readPath(`/${alias.replace(/[?#].*$/, '').replace(/^\/+/, '')}`)
    return refuse(
      context,
      'path-format',
      { key, written: alias },
      rooted === null ? null : listItem(rooted),
    )
  })
}

/** A site path with letters instead of `%…`, or null. */
function readPath(text: string): string | null {
  const path = decode(text).normalize('NFC')
  const segments = path.replace(/\/$/, '').split('/').slice(1)
  if (!path.startsWith('/') || !segments.every((segment) => letters.test(segment))) return null
  const last = segments.at(-1) ?? ''
  if (last.includes('.') && !pageEnding.test(last)) return null
  return last === '' ? '/' : `/${segments.join('/')}${last.includes('.') ? '' : '/'}`
}

/** What is too long for a disk, in bytes. */
function tooLongIn(path: string): { length: number; limit: number } | null {
  const longest = Math.max(...path.split('/').map((part) => Buffer.byteLength(part)))
  if (longest > longestName) return { length: longest, limit: longestName }
  const length = Buffer.byteLength(path)
  return length > longestPath ? { length, limit: longestPath } : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
