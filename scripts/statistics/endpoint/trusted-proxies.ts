import { BlockList, isIP } from 'node:net'

/**
 * The proxies whose `X-Forwarded-For` is believed, from a list such as `127.0.0.1, 10.0.0.0/8, fd00::/8`.
 * Throws an Error that names the first entry that is neither an address nor a network.
 */
export function trustedProxies(list: string): BlockList {
  const trusted = new BlockList()
  for (const entry of list.split(',').map((part) => part.trim())) {
    if (entry === '') continue
    const [address = '', prefix, ...rest] = entry.split('/')
    const version = isIP(address)
    const bits =
      prefix === undefined ? null : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
    const isRight =
      version > 0 && rest.length === 0 && (bits === null || bits <= (version === 4 ? 32 : 128))
    if (!isRight) throw new Error(entry)
    const family = version === 4 ? 'ipv4' : 'ipv6'
    if (bits === null) trusted.addAddress(address, family)
    else trusted.addSubnet(address, bits, family)
  }
  return trusted
}
