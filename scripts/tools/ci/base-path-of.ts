/** The path below which a site at this address lies: `/` for a host of its own and where no address is known; null for no web address. */
export function basePathOf(address: string): string | null {
  if (address === '') return '/'
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null
  return url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
}
