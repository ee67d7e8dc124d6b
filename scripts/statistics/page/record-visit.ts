import tracker from 'plausible-tracker'
import type { Role } from '../role.ts'

/** Where visits go: `${api}/api/event`, counted for the site named `domain`. */
export interface VisitDestination {
  readonly domain: string
  readonly api: string
}

/** The part of plausible-tracker that is used. Its own types read as a namespace under `nodenext`, hence the cast. */
type CreateTracker = (options: { domain: string; apiHost: string; trackLocalhost: boolean }) => {
  trackPageview(
    page: object,
    options: { props: { readonly role: Role }; callback: () => void },
  ): void
}

/**
 * Sends one page view. The promise resolves when the request has ended, well or not (the package does not tell which),
 * and rejects when it could not begin. It may never settle, so never wait for it without a limit.
 * The only file that knows the package: plausible-tracker 0.3.9 is archived, and its successor must be a swap of this file.
 */
export function recordVisit(role: Role, to: VisitDestination): Promise<void> {
  return new Promise((ended) => {
    // Not its automatic page views: they carry no role and patch the history.
    ;(tracker as unknown as CreateTracker)({
      domain: to.domain,
      apiHost: to.api,
      trackLocalhost: true,
    }).trackPageview({}, { props: { role }, callback: ended })
  })
}
