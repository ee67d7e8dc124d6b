import { fullAddress } from './full-address.ts'
import type { Frame } from './site.ts'

/**
 * The HTML of a body with every address made absolute, because a feed is read away from its site.
 * `page` is the site path of the body's own page, for links to its headings and footnotes.
 */
export function absoluteHtml(html: string, frame: Frame, page: string): string {
  const own = fullAddress(frame, page)
  // Attribute by attribute, so that a quoted text that looks like another attribute is passed over whole.
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/ ([a-z-]+)="([^"]*)"/gi, (whole, name: string, value: string) => {
      const absolute = makeAbsolute(name.toLowerCase(), value, frame.config.url, own)
      return absolute === value ? whole : ` ${name}="${absolute}"`
    }),
  )
}

/** Links in a body carry the base path already: only the origin is missing. */
function makeAbsolute(name: string, value: string, origin: string, own: string): string {
  if (name === 'srcset') return value.replace(/(^|,\s*)\/(?!\/)/g, `$1${origin}/`)
  if (name !== 'href' && name !== 'src' && name !== 'poster') return value
  if (value.startsWith('#')) return own + value
  return value.startsWith('/') && !value.startsWith('//') ? origin + value : value
}
