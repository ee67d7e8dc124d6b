import { isIP } from 'node:net'

/**
 * The network that an address belongs to: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one
 * (what a provider gives to one customer: RFC 6177). Anything else is its own network.
 */
export function networkOf(address: string): string {
  const version = isIP(address)
  if (version === 4) return address.split('.').slice(0, 3).join('.')
  if (version === 0) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) groups.push(...Array<string>(3).fill('0'))
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
