import { answerNow } from './answer.ts'
import type { EndpointSite } from './endpoint-site.ts'
import { pagePath } from './page-path.ts'
import { parseEvent } from './parse-event.ts'
import { readBody } from './read-body.ts'
import type { Store } from './store.ts'
import { whyNotRecord } from './why-not-record.ts'

/** Longest body of an event. */
const limitBytes = 8192

export interface EventTaking {
  readonly sites: readonly EndpointSite[]
  readonly store: Store
  readonly clock: () => number
}

/**
 * `POST /api/event`: 202 when the visit is recorded for good, or when it is one that does not count (`x-plausible-dropped`);
 * 400, 413 or 415 for a body that is no event. Rejects when the store does.
 */
export async function takeEvent(
  request: Request,
  address: string,
  { sites, store, clock }: EventTaking,
): Promise<Response> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(text\/plain|application\/json)\s*(;|$)/i.test(type.trim())) {
    return answerNow(415, {
      errors: { request: ['content type must be text/plain or application/json'] },
    })
  }
  let body: string | null
  try {
    body = await readBody(request, limitBytes)
  } catch {
    return answerNow(400, { errors: { request: ['is not UTF-8'] } })
  }
  if (body === null) {
    return answerNow(413, { errors: { request: [`is longer than ${limitBytes} bytes`] } })
  }
  const { event, errors } = parseEvent(body)
  if (errors) return answerNow(400, { errors })

  const known = sites.filter(({ domain }) => event.domains.includes(domain))
  if (whyNotRecord(event, known)) return accepted({ 'x-plausible-dropped': '1' })
  await store.record({
    sites: known,
    at: clock(),
    role: event.role,
    url: event.url.href,
    referrer: event.referrer,
    path: pagePath(event.url),
    address,
    agent: request.headers.get('user-agent') ?? '',
  })
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
