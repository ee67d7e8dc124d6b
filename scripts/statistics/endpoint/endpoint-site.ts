/** A site that the endpoint counts for. */
export interface EndpointSite {
  /** Its name in events (`d`): `daikim.example.vn`. */
  readonly domain: string
  /** Other hosts that its pages are served from; `www.` before any of them goes without saying. */
  readonly aliases?: readonly string[]
  /** IANA name of the zone in which its days begin. */
  readonly zone: string
  /** Visits counted before this endpoint; added to the total. */
  readonly baseline: number
  /** Paths of its pages; null where they are not known, and then no views by path are kept. */
  readonly pages: { has(path: string): boolean } | null
}
