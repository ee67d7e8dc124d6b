import { type BlockList, isIP } from 'node:net'

/**
 * The address of the visitor: the socket's, unless that is a trusted proxy; then the entries of `X-Forwarded-For`
 * are read from the right, where the nearest proxy wrote, up to the first that is not itself a trusted proxy.
 * What stands further left anyone may have written. An entry that is no address ends the reading.
 */
export function visitorAddress(
  socket: string,
  forwarded: string | null | undefined,
  trusted: BlockList,
): string {
  let address = plainAddress(socket) ?? socket
  for (const entry of (forwarded ?? '').split(',').toReversed()) {
    if (!isTrusted(address, trusted)) break
    const next = plainAddress(entry.trim())
    if (next === null) break
    address = next
  }
  return address
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address)
  return version > 0 && trusted.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** An address in one spelling: without port, brackets, zone, or the IPv6 coat of an IPv4 address; null for anything else. */
function plainAddress(entry: string): string | null {
  const bare =
    /^\[([^\]]+)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/i, '')
  const version = isIP(address)
  if (version === 6) return new URL(`http://[${address}]`).hostname.slice(1, -1)
  return version === 4 ? address : null
}
