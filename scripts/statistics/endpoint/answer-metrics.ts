import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { answerNow } from './answer.ts'
import type { EndpointVisitor } from './endpoint.ts'
import type { EventCounts } from './event-counts.ts'
import type { Store } from './store.ts'

/** What decides whether the metrics may be read, and what they hold. */
export interface MetricsOptions {
  readonly store: Store
  readonly counts: EventCounts
  /** Whoever shows it may read them from anywhere; without one, this machine alone may. */
  readonly metricsToken: string | null
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What a proxy on this machine writes: then the one who asks may be anywhere. */
const proxyHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via']

/**
 * `GET /metrics`: the counters in the text format of Prometheus (version 0.0.4). 403 for whoever may not read them.
 * There is nothing of a visitor in them, and no origin may read them from a page.
 */
export async function answerMetrics(
  request: Request,
  visitor: EndpointVisitor,
  { store, counts, metricsToken }: MetricsOptions,
): Promise<Response> {
  if (!isOnThisMachine(request, visitor) && !showsToken(request, metricsToken)) {
    return answerNow(403, { error: 'only for this machine, or with the token' })
  }
  const events = counts
    .all()
    .map(({ outcome, reason, count }) => ({ labels: { outcome, reason }, value: count }))
  const healthy = [{ labels: {}, value: (await store.healthy()) ? 1 : 0 }]
  const text = [
    metric('cong_tinh_events_total', 'counter', 'Events by what became of them and why.', events),
    metric('cong_tinh_store_healthy', 'gauge', 'Whether a visit could be recorded now.', healthy),
    ...Object.entries(store.counters?.() ?? {}).map(([name, value]) =>
      metric(`cong_tinh_store_${name}`, 'gauge', 'A counter of the store.', [
        { labels: {}, value },
      ]),
    ),
  ]
  return new Response(text.join(''), {
    headers: {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

interface Sample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

function metric(name: string, type: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${text}"`)
    return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
  })
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n')
}

/**
 * Whether somebody on this machine asks, and not a proxy here for somebody elsewhere. A proxy passes the public name on as
 * `Host`, or says who asked; nginx that was told nothing does neither, but speaks HTTP 1.0.
 */
function isOnThisMachine({ headers }: Request, { address, httpVersion }: EndpointVisitor): boolean {
  const host = URL.parse(`http://${headers.get('host')}`)?.hostname.replace(/^\[|\]$/g, '') ?? ''
  return (
    isLoopback(address) &&
    (host === 'localhost' || isLoopback(host)) &&
    httpVersion !== '1.0' &&
    !proxyHeaders.some((name) => headers.has(name))
  )
}

function isLoopback(address: string): boolean {
  const version = isIP(address)
  return version > 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

function showsToken(request: Request, token: string | null): boolean {
  const shown = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === null || shown === undefined) return false
  // Digests have one length, and their comparison takes one time.
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(shown), digest(token))
}
