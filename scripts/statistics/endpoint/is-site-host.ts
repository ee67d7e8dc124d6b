import type { EndpointSite } from './endpoint-site.ts'

/** Whether pages of the site are served from this host: its domain or an alias, with `www.` before it or without. */
export function isSiteHost(host: string, { domain, aliases = [] }: EndpointSite): boolean {
  const name = withoutWww(host)
  return [domain, ...aliases].some((known) => withoutWww(known) === name)
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '')
}
