import type { EndpointSite } from './endpoint-site.ts'
import { isSiteHost } from './is-site-host.ts'
import type { Visit } from './store.ts'

/** What was opened. */
export interface OpenedPage {
  /** The site that the page is of: a ward's home page is not its district's, though both have one at `/`. */
  readonly owner: EndpointSite | undefined
  /** False when the owner's pages are known and it is none of them: a visit, but no view of a page. */
  readonly isPage: boolean
}

/** Says which page of which site a visit opened. */
export function pageOf({ sites, url, path }: Visit): OpenedPage {
  const host = sites.length > 1 ? (URL.parse(url)?.hostname ?? '') : null
  const owner = host === null ? sites[0] : sites.find((site) => isSiteHost(host, site))
  return { owner, isPage: !owner?.pages || owner.pages.has(path) }
}
