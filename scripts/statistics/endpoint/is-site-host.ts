import type { EndpointSite } from './endpoint-site.ts'

/** Whether pages of the site are served from this host: its domain or an alias, with `www.` before it or without. */
export function isSiteHost(host: string, site: EndpointSite): boolean {
  return siteHosts(site).includes(withoutWww(host))
}

/** The hosts that pages of the site are served from, each without `www.`. */
export function siteHosts({
  domain,
  aliases = [],
}: Pick<EndpointSite, 'domain' | 'aliases'>): string[] {
  return [domain, ...aliases].map(withoutWww)
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}
