import { pageOf } from '../page-of.ts'
import type { Visit } from '../store.ts'
import { readRetryAfter } from './ask-plausible.ts'
import { type Upstream, UpstreamError } from './upstream.ts'

/** What Plausible made of a visit that it was told of. */
export type Forwarded = 'counted' | 'dropped' | 'refused' | 'unknown'

const limitMilliseconds = 5000

/** The parameters of an address that Plausible reads: https://plausible.io/docs/manual-link-tagging */
const campaignParameter = /^(utm_\w+|ref|source)$/

/**
 * Tells Plausible of one visit, once. Throws an UpstreamError when it certainly has not taken it, so that it may be told again;
 * `unknown` is a connection that broke, or a gateway that gave up, after the visit was sent: told again, it might count twice.
 */
export async function forwardVisit(
  { origin, fetch }: Pick<Upstream, 'origin' | 'fetch'>,
  visit: Visit,
): Promise<Forwarded> {
  let answer: Response
  try {
    answer = await fetch(`${origin}/api/event`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': visit.agent,
        // The first is the documented one; the second is believed before all others, so that no proxy on the way
        // to Plausible puts its own address in the visitor's place.
        'x-forwarded-for': visit.address,
        'x-plausible-ip': visit.address,
      },
      body: JSON.stringify(eventOf(visit)),
      redirect: 'error',
      signal: AbortSignal.timeout(limitMilliseconds),
    })
    await answer.body?.cancel()
  } catch (error) {
    if (!neverConnected(error)) return 'unknown'
    throw new UpstreamError('Plausible không nhận lượt truy cập', null)
  }
  const { status, headers } = answer
  if (status === 202) return headers.has('x-plausible-dropped') ? 'dropped' : 'counted'
  if (status === 504) return 'unknown'
  if (status === 429 || status >= 500)
    throw new UpstreamError(`Plausible trả lời mã ${status}`, status, readRetryAfter(headers))
  return 'refused'
}

/** An event as Plausible takes it, with no more of the visitor than it needs: https://plausible.io/docs/events-api */
function eventOf(visit: Visit): object {
  const { sites, url, referrer, role } = visit
  const page = new URL(url)
  page.hash = ''
  for (const name of [...page.searchParams.keys()])
    if (!campaignParameter.test(name)) page.searchParams.delete(name)
  const { isPage } = pageOf(visit)
  // Else anyone could fill the reports with addresses that no page ever had.
  if (!isPage) page.pathname = '/404.html'
  const from = URL.parse(referrer)
  return {
    // Plausible's own name for it: an event of a visit that is no view of a page.
    name: isPage ? 'pageview' : '404',
    url: page.href,
    domain: sites.map(({ domain }) => domain).join(','),
    ...(from && /^https?:$/.test(from.protocol) && { referrer: from.origin + from.pathname }),
    props: { role },
  }
}

/** Whether the connection was never made: by the codes of Node's network and of its `fetch`. */
function neverConnected(error: unknown): boolean {
  const cause: { readonly code?: unknown } = Object(error instanceof Error ? error.cause : null)
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
    String(cause.code),
  )
}
