import { type Context, Hono } from 'hono'
import { answerNow, answerUnavailable } from './answer.ts'
import { answerDays } from './answer-days.ts'
import { answerFigures } from './answer-figures.ts'
import { answerMetrics } from './answer-metrics.ts'
import { answerViews } from './answer-views.ts'
import { chooseSite } from './choose-site.ts'
import type { EndpointSite } from './endpoint-site.ts'
import { type EventCounts, eventCounts } from './event-counts.ts'
import { type EventAllowances, eventLimits, usualAllowances } from './event-limits.ts'
import { type RecentAnswer, recentAnswers } from './recent-answers.ts'
import type { Store } from './store.ts'
import { takeEvent } from './take-event.ts'

export interface EndpointOptions {
  readonly sites: readonly EndpointSite[]
  readonly store: Store
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly clock: () => number
  /** Told why an answer was 503; the error says nothing of a visitor. */
  readonly onError?: (error: Error) => void
  /** Visits of pages on this machine count too: for the preview. */
  readonly allowLocalhost?: boolean
  /** Where events are counted by what became of them; the endpoint's own when it is missing. */
  readonly counts?: EventCounts
  /** How many events a visitor and a network may send; `usualAllowances` when it is missing. */
  readonly allowances?: EventAllowances
  /** Opens `/metrics` to whoever shows it; without one, only this machine may read them. */
  readonly metricsToken?: string | null
}

/** Takes visits and answers figures, whatever server brings the requests. */
export interface Endpoint {
  /** Never rejects: a store that fails becomes a 503. `address` is the visitor's, as far as the server can trust it. */
  fetch(request: Request, visitor: { readonly address: string }): Response | Promise<Response>
  /** The answer to a GET that is still true, for a server that can give it without a Request; null for none. */
  recall?(url: string, origin: string | undefined): RecentAnswer | null
}

/** The site paths that the endpoint answers, for a server that passes on only these. */
export const endpointPaths = [
  '/api/event',
  '/so-lieu.json',
  '/luot-xem.json',
  '/so-lieu-ngay.json',
  '/healthz',
] as const

type Environment = { Bindings: { readonly address: string } }

/** Puts the routes of the endpoint together over a store. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { sites, store, clock, allowLocalhost = false, counts = eventCounts() } = options
  const limits = eventLimits(options.allowances ?? usualAllowances)
  const answers = recentAnswers(clock)
  const taking = { sites, store, clock, allowLocalhost, counts, limits }
  const app = new Hono<Environment>()
  const forSite =
    (answer: (site: EndpointSite, query: string | undefined) => Promise<Response>) =>
    (context: Context<Environment>) => {
      const site = chooseSite(sites, context.req.raw)
      if (!site) return answerNow(404, { error: 'no figures for this host' })
      return answer(site, context.req.query('path'))
    }

  app.post('/api/event', async ({ req, env }) => {
    const answer = await takeEvent(req.raw, env.address, taking)
    answers.forget()
    return answer
  })
  app.get(
    '/so-lieu.json',
    forSite((site) => answerFigures(store, site)),
  )
  app.get('/so-lieu/:file', ({ req }) => {
    const site = sites.find(({ domain }) => `${domain}.json` === req.param('file'))
    return site ? answerFigures(store, site) : answerNow(404, { error: 'no figures of this site' })
  })
  app.get(
    '/luot-xem.json',
    forSite((site, path) => answerViews(store, site, path)),
  )
  app.get(
    '/so-lieu-ngay.json',
    forSite((site) => answerDays(store, site)),
  )
  app.get('/healthz', async () =>
    (await store.healthy()) ? answerNow(200, { status: 'ok' }) : answerUnavailable(),
  )
  const metrics = { store, counts, metricsToken: options.metricsToken ?? null }
  app.get('/metrics', ({ req, env }) => answerMetrics(req.raw, env.address, metrics))
  for (const path of endpointPaths) app.options(path, () => answerPreflight(allowed(path)))
  // Here and not as routes of their own: a path with one route for a method is answered without a chain of handlers.
  app.notFound(({ req }) => {
    const path = endpointPaths.find((known) => known === req.path)
    if (!path) return answerNow(404, { error: 'not found' })
    if (path === '/api/event') counts.add('refused', 'wrong-method')
    return answerNow(405, { error: 'method not allowed' }, { allow: allowed(path) })
  })
  app.onError((error) => {
    options.onError?.(error)
    return answerUnavailable()
  })

  return {
    fetch(request, visitor) {
      return answers.answer(request, () => app.fetch(request, visitor))
    },
    recall: answers.recall,
  }
}

function allowed(path: (typeof endpointPaths)[number]): string {
  return path === '/api/event' ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS'
}

function answerPreflight(allow: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      allow,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': allow,
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '86400',
    },
  })
}
