import type { EndpointSite } from './endpoint-site.ts'
import { isRobot } from './is-robot.ts'
import { isSiteHost } from './is-site-host.ts'
import type { PageEvent } from './parse-event.ts'

/** Why an event that is well-formed is not counted. */
export type DropReason =
  | 'no-agent'
  | 'bot'
  | 'prefetch'
  | 'unknown-site'
  | 'not-a-page-view'
  | 'not-http'
  | 'wrong-host'

/** What came with an event, so far as it decides whether it counts. */
export interface EventRequest {
  readonly headers: Headers
  /** Pages of this machine count too: in the preview, whose site has no host of its own yet. */
  readonly allowLocalhost: boolean
}

/** The reason to drop an event for the sites that it names and this endpoint knows; null when it counts. */
export function whyNotRecord(
  event: PageEvent,
  sites: readonly EndpointSite[],
  { headers, allowLocalhost }: EventRequest,
): DropReason | null {
  const agent = headers.get('user-agent')?.trim() ?? ''
  if (agent === '') return 'no-agent'
  if (isRobot(agent)) return 'bot'
  if (isPrefetch(headers)) return 'prefetch'
  if (sites.length === 0) return 'unknown-site'
  if (event.name !== 'pageview') return 'not-a-page-view'
  if (!/^https?:$/.test(event.url.protocol)) return 'not-http'
  return isHostOf(event.url.hostname, sites, allowLocalhost) ? null : 'wrong-host'
}

/** Nobody has seen the page yet: https://wicg.github.io/nav-speculation/prefetch.html, and what browsers said before it. */
function isPrefetch(headers: Headers): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  )
}

/** A page of another host that names this site would forge its numbers, or is a copy of it. */
function isHostOf(host: string, sites: readonly EndpointSite[], allowLocalhost: boolean): boolean {
  if (allowLocalhost && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host)) return true
  return sites.some((site) => isSiteHost(host, site))
}
