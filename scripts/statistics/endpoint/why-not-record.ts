import type { EndpointSite } from './endpoint-site.ts'
import type { PageEvent } from './parse-event.ts'

/** Why an event that is well-formed is not counted. */
export type DropReason = 'unknown-site' | 'not-a-page-view' | 'not-http'

/** The reason to drop an event for the sites that it names and this endpoint knows; null when it counts. */
export function whyNotRecord(event: PageEvent, sites: readonly EndpointSite[]): DropReason | null {
  if (sites.length === 0) return 'unknown-site'
  if (event.name !== 'pageview') return 'not-a-page-view'
  return /^https?:$/.test(event.url.protocol) ? null : 'not-http'
}
