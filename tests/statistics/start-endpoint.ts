import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { createEndpoint } from '../../scripts/statistics/endpoint/endpoint.ts'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { eventCounts } from '../../scripts/statistics/endpoint/event-counts.ts'
import type { EventAllowances } from '../../scripts/statistics/endpoint/event-limits.ts'
import { nodeHandler } from '../../scripts/statistics/endpoint/node-handler.ts'
import type { Store } from '../../scripts/statistics/endpoint/store.ts'
import { trustedProxies } from '../../scripts/statistics/endpoint/trusted-proxies.ts'
import { prepareStore } from './open-store.ts'

export const domain = 'daikim.example.vn'

/** A user agent that looks like a browser's, other for each name. */
export const browserAgent = (name: string) => `Mozilla/5.0 (X11; Linux x86_64; ${name})`

export interface StartOptions {
  readonly sites?: readonly Partial<EndpointSite>[]
  readonly trusted?: string
  /** Instead of one of the kind that `useStore` chose. */
  readonly store?: Store
  readonly onError?: (error: Error) => void
  readonly allowLocalhost?: boolean
  readonly allowances?: EventAllowances
  readonly metricsToken?: string
}

/** An endpoint on a real port and a real store, whose clock the test moves. Everything goes when the test ends. */
export async function startEndpoint(t: TestContext, options: StartOptions = {}) {
  const { trusted = '' } = options
  const zone = 'Asia/Ho_Chi_Minh'
  const sites = (options.sites ?? [{}]).map((site) => ({
    ...{ domain, zone, baseline: 0, pages: null },
    ...site,
  }))
  const folder = mkdtempSync(join(tmpdir(), 'so-lieu-'))
  const file = join(folder, 'so-lieu.sqlite')
  let now = Date.parse('2026-01-15T05:00:00Z')
  const clock = () => now
  const counts = eventCounts()
  const prepared = await prepareStore(t, { sites, clock, folder })
  let store = options.store ?? prepared.open()
  const endpoint = () =>
    createEndpoint({
      sites,
      store,
      clock,
      counts,
      allowLocalhost: options.allowLocalhost ?? false,
      metricsToken: options.metricsToken ?? null,
      ...(options.allowances && { allowances: options.allowances }),
      ...(options.onError && { onError: options.onError }),
    })
  let handle = nodeHandler(endpoint(), { trustedProxies: trustedProxies(trusted) })
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  t.after(async () => {
    server.close()
    server.closeAllConnections()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function view(
    change: { path?: string; agent?: string; from?: string; role?: string; d?: string } = {},
  ) {
    const { path = '/', agent = 'A', from, role = 'guest', d = domain } = change
    const answer = await fetch(`${origin}/api/event`, {
      method: 'POST',
      headers: {
        'content-type': 'text/plain',
        'user-agent': browserAgent(agent),
        ...(from && { 'x-forwarded-for': from }),
      },
      body: JSON.stringify({
        n: 'pageview',
        u: `https://${domain}${path}`,
        d,
        r: null,
        p: JSON.stringify({ role }),
      }),
    })
    await prepared.settle(store)
    return answer
  }
  const read = async (path: string) => (await fetch(origin + path)).json()

  return {
    origin,
    folder,
    file,
    view,
    read,
    /** What became of the events so far: `dropped bot 2`. */
    outcomes: () =>
      counts.all().map(({ outcome, reason, count }) => `${outcome} ${reason} ${count}`),
    metrics: async (token: string) => {
      const headers = { authorization: `Bearer ${token}` }
      return (await fetch(`${origin}/metrics`, { headers })).text()
    },
    figures: () => read('/so-lieu.json'),
    set: (moment: string) => {
      now = Date.parse(moment)
    },
    wait: (minutes: number) => {
      now += minutes * 60_000
    },
    /** Closes the store and opens it again, as a restart does. */
    async restart() {
      await store.close()
      store = prepared.open()
      handle = nodeHandler(endpoint(), { trustedProxies: trustedProxies(trusted) })
    },
  }
}
