import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { type StandInEvents, standInEvents } from './plausible-stand-in-events.ts'
import { answerQuery } from './plausible-stand-in-query.ts'

export interface StandInSite {
  readonly domain: string
  /** Its reporting time zone. */
  readonly zone: string
  /** Days brought in from elsewhere; they count only where a question includes imports. */
  readonly imported?: readonly { date: string; visits: number; pageviews: number }[]
}

export interface StandInOptions {
  readonly sites: readonly StandInSite[]
  readonly key: string
  readonly clock: () => number
  /** How long an event is in the write buffer before questions see it; Plausible's default is 5 s. */
  readonly bufferMilliseconds?: number
  readonly questionsPerHour?: number
}

export interface PlausibleStandIn {
  /** Answers as Plausible's server would; `socket` is the address that the connection comes from. */
  fetch(request: Request, socket?: string): Promise<Response>
  readonly events: StandInEvents
  /** The questions that passed the key and the limits, with their moments. */
  readonly questions: readonly { readonly at: number; readonly body: unknown }[]
  /** While it says a status, every request gets that; 0 is a connection that breaks; null is the usual way. */
  fault: number | null
}

const open = { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' }

const texts = {
  noKey: 'Missing API key. Please use a valid Plausible API key as a Bearer Token.',
  wrongKey: 'Invalid API key or site ID. Please make sure you are using a valid API key.',
  noSite: 'Missing site ID. Please provide the required site_id parameter with your request.',
  hour: (limit: number) => `Too many API requests. The limit is ${limit} per hour.`,
  burst:
    'Too many API requests in a short period of time. The limit is 60 per 10 seconds. Please throttle your requests.',
}

/**
 * A STAND-IN for Plausible's server, not Plausible: no Plausible can run where these tests run. It was written from a reading of
 * plausible/analytics at 3f26007c (2026-05-15) and of Plausible's documentation: `POST /api/v2/query` (key, limits, refused
 * keys, metrics, dates and conflicts, shapes and errors) and `POST /api/event` (fields, drops, whose visit it is).
 * It is at least as strict as the original where the two may differ, and refuses what it cannot count.
 */
export function plausibleStandIn(options: StandInOptions): PlausibleStandIn {
  const { sites, key, clock, bufferMilliseconds = 0, questionsPerHour = 600 } = options
  const events = standInEvents({ sites, clock })
  const questions: { at: number; body: unknown }[] = []
  const within = (milliseconds: number) =>
    questions.filter(({ at }) => at > clock() - milliseconds).length

  async function query(request: Request): Promise<Response> {
    const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
    if (bearer === undefined) return refuse(401, texts.noKey)
    if (bearer !== key) return refuse(401, texts.wrongKey)
    // The original counts by clock hours and the like; any hour and any ten seconds is stricter.
    if (within(3_600_000) >= questionsPerHour) return refuse(429, texts.hour(questionsPerHour))
    if (within(10_000) >= questionsPerHour / 10) return refuse(429, texts.burst)
    const body: unknown = await request.json().catch(() => null)
    questions.push({ at: clock(), body })
    const fields: { readonly site_id?: unknown } = Object(body)
    if (typeof fields.site_id !== 'string') return refuse(400, texts.noSite)
    const site = sites.find(({ domain }) => domain === fields.site_id)
    if (!site) return refuse(401, texts.wrongKey)
    const seen = events.all.filter(({ at }) => at <= clock() - bufferMilliseconds)
    const answer = answerQuery(Object(body), { site, events: seen, now: clock() })
    return typeof answer === 'string'
      ? refuse(400, answer)
      : Response.json(answer, { headers: open })
  }

  const standIn: PlausibleStandIn = {
    fault: null,
    events,
    questions,
    async fetch(request, socket = '127.0.0.1') {
      if (standIn.fault === 0) throw new TypeError('fetch failed')
      if (standIn.fault) return refuse(standIn.fault, 'made by the test')
      const { pathname } = new URL(request.url)
      if (request.method === 'OPTIONS')
        return new Response(null, { status: 204, headers: preflight })
      if (request.method === 'POST' && pathname === '/api/event')
        return events.take(request, socket, open)
      if (request.method === 'POST' && pathname === '/api/v2/query') return query(request)
      return refuse(404, 'Not found')
    },
  }
  return standIn
}

const preflight = {
  ...open,
  'access-control-allow-headers': 'Authorization,Content-Type,Accept,Origin,User-Agent',
  'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE,OPTIONS',
  'access-control-max-age': '1728000',
}

function refuse(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: open })
}

/** Serves a stand-in on a port of this machine until the test ends; returns its origin. */
export async function servePlausibleStandIn(
  t: Pick<TestContext, 'after'>,
  standIn: PlausibleStandIn,
): Promise<string> {
  const listen = getRequestListener(
    (request, { incoming }) => standIn.fetch(request, incoming.socket.remoteAddress),
    { overrideGlobalObjects: false },
  )
  const server = createServer((request, response) => void listen(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
