import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEndpoint, endpointPaths } from '../../scripts/statistics/endpoint/endpoint.ts'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { eventCounts } from '../../scripts/statistics/endpoint/event-counts.ts'
import { nodeHandler } from '../../scripts/statistics/endpoint/node-handler.ts'
import { sitePaths } from '../../scripts/statistics/endpoint/site-paths.ts'
import { trustedProxies } from '../../scripts/statistics/endpoint/trusted-proxies.ts'
import type { Figures } from '../../scripts/statistics/figures.ts'
import { prepareStore, type StoreKind } from '../statistics/open-store.ts'
import { siteFolder } from './build-site.ts'
import { type Answer, serveFolder } from './serve-folder.ts'

export interface CountingSiteOptions {
  /** What the endpoint counts with; the embedded store, a SQLite file, when it is missing. */
  readonly store?: StoreKind
  /** Answers before the endpoint and the site do. */
  readonly answer?: Answer
}

/** What was counted, as the endpoint itself tells it. */
export interface Counted {
  /** Views of each page that has any. */
  readonly views: Readonly<Record<string, number>>
  readonly visits: number | undefined
  readonly online: Figures['online']
}

/** The sample site with the real endpoint on its origin, as `npm start` serves it. */
export interface CountingSite {
  readonly origin: string
  /** When everything that arrived has been counted. */
  counted(): Promise<Counted>
  /** What became of the events that arrived: `accepted page 2`. */
  outcomes(): readonly string[]
  /** How often pages asked for the figures. */
  asked(): number
  close(): Promise<void>
}

const domain = 'daikim.example.vn'

/** A page says which script it was built with, and would not run another one that a test answers in its place. */
export const anyScript = (html: string) => html.replaceAll(/ integrity="[^"]*"/g, '')

/** Serves it from a free port. */
export async function countingSite({
  store: kind = 'embedded',
  answer = () => false,
}: CountingSiteOptions = {}): Promise<CountingSite> {
  const closers: (() => void)[] = []
  const folder = await mkdtemp(join(tmpdir(), 'so-lieu-'))
  const pages = sitePaths(await readFile(`${siteFolder}.manifest.json`, 'utf8'))
  // The pages are served from this machine, whose host is then one of the site's.
  const aliases = ['127.0.0.1']
  const sites: EndpointSite[] = [{ domain, aliases, zone: 'Asia/Ho_Chi_Minh', baseline: 0, pages }]
  const clock = Date.now
  const t = { after: (run: () => void) => closers.push(run) }
  const prepared = await prepareStore(t, { sites, clock, folder }, kind)
  const store = prepared.open()
  const counts = eventCounts()
  const endpoint = createEndpoint({ sites, store, clock, counts, allowLocalhost: true })
  const handle = nodeHandler(endpoint, { trustedProxies: trustedProxies('') })
  let asked = 0
  const answerSite: Answer = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (answer(request, response)) return true
    if (!endpointPaths.some((path) => path === pathname) && !pathname.startsWith('/so-lieu/'))
      return false
    if (pathname === '/so-lieu.json') asked++
    handle(request, response)
    return true
  }
  const site = await serveFolder(siteFolder, answerSite, undefined, anyScript)
  const read = async (path: string) => (await fetch(site.origin + path)).json()
  return {
    origin: site.origin,
    async counted() {
      await prepared.settle(store)
      const { visits, online }: Figures = await read(`/so-lieu/${domain}.json`)
      const read20: readonly { path: string; views: number }[] = (await read('/so-lieu-ngay.json'))
        .pages
      const views = Object.fromEntries(read20.map((page) => [page.path, page.views]))
      return { views, visits: visits?.total, online }
    },
    outcomes: () =>
      counts.all().map(({ outcome, reason, count }) => `${outcome} ${reason} ${count}`),
    asked: () => asked,
    async close() {
      await site.close()
      await store.close()
      for (const run of closers) run()
      await rm(folder, { recursive: true })
    },
  }
}
