import type { EndpointSite } from './endpoint-site.ts'
import { isSiteHost } from './is-site-host.ts'

/**
 * The site whose figures a request asks for: the only one, or the one that the reading page (`Origin`)
 * or the address (`Host`) belongs to; null for none.
 */
export function chooseSite(sites: readonly EndpointSite[], request: Request): EndpointSite | null {
  if (sites.length === 1) return sites[0] ?? null
  const origin = URL.parse(request.headers.get('origin') ?? '')
  for (const url of [origin, new URL(request.url)]) {
    const site = url && sites.find((known) => isSiteHost(url.hostname, known))
    if (site) return site
  }
  return null
}
