/** The file that answers for an old address, which may have ended in `.html`, on a host that knows no redirects. */
export function oldAddressFile(address: string): string {
  if (address.endsWith('.html')) return address
  return address.endsWith('/') ? `${address}index.html` : `${address}/index.html`
}
