import type { SiteFacts } from './site-facts.ts'

type Place = Pick<SiteFacts, 'basePath'>

/** A site path with the base path before it, in letters: what a server compares after it has decoded an address. */
export function decodedAddress({ basePath }: Place, address: string): string {
  return basePath + address.slice(1)
}

/** The same as it stands in a request or in `Location`: only ASCII, and nothing that ends a word of a configuration. */
export function encodedAddress(place: Place, address: string): string {
  return encodeURI(decodedAddress(place, address))
}

/** An address as a regular expression that matches it alone. */
export function addressPattern(address: string): string {
  return address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What a withdrawn address shows: its own page where the site has one, else the page for what is not found. */
export function pageOfGone({ files }: Pick<SiteFacts, 'files'>, address: string): string {
  const pages = address.endsWith('/')
    ? [`${address}index.html`]
    : // An old file of another kind is a folder in the output.
      [address, `${address}/index.html`]
  return pages.find((page) => files.has(page.slice(1))) ?? '/404.html'
}
