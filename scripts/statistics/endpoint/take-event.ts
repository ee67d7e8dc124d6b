import { answerNow, retryAfter } from './answer.ts'
import type { EndpointSite } from './endpoint-site.ts'
import type { EventCounts } from './event-counts.ts'
import type { EventLimit } from './event-limits.ts'
import { pageOf } from './page-of.ts'
import { pagePath } from './page-path.ts'
import { type EventErrors, parseEvent } from './parse-event.ts'
import { readBody } from './read-body.ts'
import type { Store, Visit } from './store.ts'
import { whyNotRecord } from './why-not-record.ts'

/** Longest body of an event. */
const limitBytes = 8192

export interface EventTaking {
  readonly sites: readonly EndpointSite[]
  readonly store: Store
  readonly clock: () => number
  readonly counts: EventCounts
  readonly allowLocalhost: boolean
  /** From `eventLimits`. */
  readonly limits: (address: string, agent: string, now: number) => EventLimit | null
}

/**
 * `POST /api/event`: 202 when the visit is recorded for good, or when it is one that does not count (`x-plausible-dropped`);
 * 400, 413 or 415 for a body that is no event, 429 for too many of them. Rejects when the store does. What became of the event is counted.
 */
export async function takeEvent(
  request: Request,
  address: string,
  { sites, store, clock, counts, allowLocalhost, limits }: EventTaking,
): Promise<Response> {
  const refuse = (status: number, reason: string, errors: EventErrors) => {
    counts.add('refused', reason)
    return answerNow(status, { errors })
  }
  const agent = request.headers.get('user-agent') ?? ''
  const limit = limits(address, agent, clock())
  if (limit) {
    counts.add('refused', limit.reason)
    const errors = { request: ['too many events'] }
    return answerNow(429, { errors }, retryAfter(limit.waitSeconds))
  }
  const type = request.headers.get('content-type') ?? ''
  if (!/^(text\/plain|application\/json)\s*(;|$)/i.test(type.trim())) {
    return refuse(415, 'content-type', {
      request: ['content type must be text/plain or application/json'],
    })
  }
  let body: string | null
  try {
    body = await readBody(request, limitBytes)
  } catch {
    return refuse(400, 'unreadable', { request: ['is not UTF-8'] })
  }
  if (body === null) {
    return refuse(413, 'too-long', { request: [`is longer than ${limitBytes} bytes`] })
  }
  const parsed = parseEvent(body)
  if (parsed.errors) return refuse(400, parsed.fault, parsed.errors)

  const { event } = parsed
  // A body may name thousands of sites.
  const named = new Set(event.domains)
  const known = sites.filter(({ domain }) => named.has(domain))
  const reason = whyNotRecord(event, known, { headers: request.headers, allowLocalhost })
  if (reason) {
    counts.add('dropped', reason)
    return accepted({ 'x-plausible-dropped': '1' })
  }
  const visit: Visit = {
    sites: known,
    at: clock(),
    role: event.role,
    url: event.url.href,
    referrer: event.referrer,
    path: pagePath(event.url),
    address,
    agent,
  }
  try {
    await store.record(visit)
  } catch (error) {
    counts.add('failed', 'store')
    throw error
  }
  // Still a visit: a reader who meets the page of errors has come. But no page gets a view.
  counts.add('accepted', pageOf(visit).isPage ? 'page' : 'unknown-page')
  return accepted({})
}

function accepted(headers: Readonly<Record<string, string>>): Response {
  return new Response('ok', {
    status: 202,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
