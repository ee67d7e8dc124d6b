import { createHmac, type KeyObject } from 'node:crypto'

/** What tells one visitor from another for a day. */
export interface Visitor {
  readonly site: string
  readonly address: string
  readonly agent: string
}

/**
 * A number for a visitor that nobody can turn back: HMAC-SHA-256 keyed with the day's salt, cut to 16 bytes.
 * Other salt, other site: another number, so visitors cannot be followed from day to day or from site to site.
 * The method is Plausible's: https://plausible.io/data-policy
 */
export function visitorId(
  salt: Uint8Array | KeyObject,
  { site, address, agent }: Visitor,
): Uint8Array {
  return createHmac('sha256', salt)
    .update(JSON.stringify([site, address, agent]))
    .digest()
    .subarray(0, 16)
}
