import type { Frame } from '../../scripts/site/site.ts'

/**
 * Returns the function that turns a site path into what an `href` or `src` holds: the base path before it.
 * Addresses of other sites stay as they are; anything that is neither throws a TypeError, because
 * escaping would not make `javascript:` harmless.
 */
export function link(frame: Frame): (address: string) => string {
  return (address) => {
    if (address.startsWith('/') && !address.startsWith('//')) {
      return frame.basePath + address.slice(1)
    }
    if (/^https?:\/\//i.test(address)) return address
    throw new TypeError(`neither a site path nor a web address: ${address}`)
  }
}
