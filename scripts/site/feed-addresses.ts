/** Where the feeds of the page at `address` are: `/` is the whole site, `/tin-tuc/` a section. */
export function feedAddresses(address: string): { atom: string; json: string } {
  return { atom: `${address}feed.xml`, json: `${address}feed.json` }
}
