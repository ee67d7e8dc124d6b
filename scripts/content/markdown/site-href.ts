import type { BodyReading } from './body-reading.ts'
import { encodeAddress } from './encode-address.ts'

/** A site path as the page links to it, with the base path before it. */
export function siteHref(address: string, reading: BodyReading): string {
  return encodeAddress(reading.options.basePath.slice(0, -1) + address)
}
