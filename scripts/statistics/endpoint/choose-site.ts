import type { EndpointSite } from './endpoint-site.ts'

/**
 * The site whose figures a request asks for: the only one, or the one that the reading page (`Origin`)
 * or the address (`Host`) belongs to; null for none.
 */
export function chooseSite(sites: readonly EndpointSite[], request: Request): EndpointSite | null {
  if (sites.length === 1) return sites[0] ?? null
  const origin = URL.parse(request.headers.get('origin') ?? '')
  for (const url of [origin, new URL(request.url)]) {
    const host = url?.hostname.replace(/^www\./, '')
    const site = sites.find(({ domain }) => domain === host)
    if (site) return site
  }
  return null
}
