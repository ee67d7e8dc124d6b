import { type Context, Hono } from 'hono'
import { answerNow, answerUnavailable } from './answer.ts'
import { answerDays } from './answer-days.ts'
import { answerFigures } from './answer-figures.ts'
import { answerPreflight, answerWrongMethod } from './answer-method.ts'
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

/** Who asks, as far as the server can tell. */
export interface EndpointVisitor {
  /** The network address, from a header only where a trusted proxy wrote it. */
  readonly address: string
  /** `1.1`; where the server knows it. */
  readonly httpVersion?: string
}

/** Takes visits and answers figures, whatever server brings the requests. */
export interface Endpoint {
  /** Never rejects: a store that fails becomes a 503. */
  fetch(request: Request, visitor: EndpointVisitor): Response | Promise<Response>
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

type Environment = { Bindings: EndpointVisitor }

/** Puts the routes of the endpoint together over a store. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { sites, store, clock, allowLocalhost = false, counts = eventCounts() } = options
  const limits = eventLimits(options.allowances ?? usualAllowances)
  const answers = recentAnswers(clock)
  const taking = { sites, store, clock, allowLocalhost, counts, limits }
  const app = new Hono<Environment>()
  const forSite =
    (answer: (site: EndpointSite, query: string | undefined) => Promise<Response>) =>
    async (context: Context<Environment>) => {
      const site = chooseSite(sites, context.req.raw)
      const answered = site
        ? await answer(site, context.req.query('path'))
        : answerNow(404, { error: 'no figures for this host' })
      // One address answers for several sites: a cache must not hand the figures of one to the pages of another.
      if (sites.length > 1) answered.headers.set('vary', 'origin')
      return answered
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
  app.get('/metrics', ({ req, env }) => answerMetrics(req.raw, env, metrics))
  for (const path of [...endpointPaths, '/so-lieu/:file'])
    app.options(path, ({ req }) => answerPreflight(allowedMethods(req.path) ?? ''))
  // Here and not as routes of their own: a path with one route for a method is answered without a chain of handlers.
  app.notFound(({ req }) => {
    const allow = allowedMethods(req.path)
    if (allow === null) return answerNow(404, { error: 'not found' })
    if (req.path === '/api/event') counts.add('refused', 'wrong-method')
    return answerWrongMethod(allow)
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

/** The methods that a path knows; null for a path that is none of the endpoint's. */
function allowedMethods(path: string): string | null {
  if (path === '/api/event') return 'POST, OPTIONS'
  if (path === '/metrics') return 'GET, HEAD'
  const isKnown = endpointPaths.some((known) => known === path) || /^\/so-lieu\/[^/]+$/.test(path)
  return isKnown ? 'GET, HEAD, OPTIONS' : null
}
