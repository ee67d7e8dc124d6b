// The part of plausible-tracker that sends: the whole package also brings its automatic page views
// and outbound links, which carry no role, patch the history, and weigh as much as the rest of this script.
import * as tracker from 'plausible-tracker/build/module/lib/request.js'
import type { Role } from '../role.ts'
import { withKeepalive } from './with-keepalive.ts'

/** Where visits go: `${api}/api/event`, counted for the site named `domain`. */
export interface VisitDestination {
  readonly domain: string
  readonly api: string
}

/** The package keeps the types of its parts to itself, hence the cast. */
type SendEvent = (
  name: 'pageview',
  event: {
    readonly domain: string
    readonly apiHost: string
    readonly url: string
    readonly referrer: string | null
    readonly hashMode: boolean
    readonly trackLocalhost: boolean
  },
  options: { readonly props: { readonly role: Role } },
) => void

const { sendEvent } = tracker as unknown as { sendEvent: SendEvent }

/**
 * Sends one page view. The promise resolves when the answer is there, and rejects when there was none.
 * It may never settle, so never wait for it without a limit.
 * The only file that knows the package: plausible-tracker 0.3.9 is archived, and its successor must be a swap of this file.
 */
export function recordVisit(role: Role, to: VisitDestination): Promise<void> {
  return withKeepalive(() =>
    sendEvent(
      'pageview',
      {
        domain: to.domain,
        apiHost: to.api,
        url: location.href,
        referrer: document.referrer || null,
        hashMode: false,
        trackLocalhost: true,
      },
      { props: { role } },
    ),
  )
}
