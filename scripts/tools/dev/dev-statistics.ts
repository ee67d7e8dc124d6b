import type { IncomingMessage, ServerResponse } from 'node:http'
import { BlockList } from 'node:net'
import type { BuildResult } from '../../build/build.ts'
import type { StatisticsConfig } from '../../content/site-config.ts'
import { createEndpoint } from '../../statistics/endpoint/endpoint.ts'
import { nodeHandler } from '../../statistics/endpoint/node-handler.ts'
import { openSqliteStore } from '../../statistics/endpoint/sqlite-store.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** What the preview server must know of the site to count its visits. */
export interface CountedSite {
  readonly statistics: StatisticsConfig
  readonly zone: string
  /** Paths of the site's pages. */
  readonly pages: ReadonlySet<string>
}

/** The statistics endpoint inside the preview server. */
export interface DevStatistics {
  /** Follows site.yaml; null where the site keeps no statistics. */
  configure(site: CountedSite | null): void
  middleware(request: IncomingMessage, response: ServerResponse, next: () => void): void
  close(): Promise<void>
}

/** Opens the store that the preview counts into. Throws what SQLite threw. */
export function openDevStatistics(
  database: string,
  onError: (error: Error) => void,
): DevStatistics {
  // Its site is known later, by site.yaml; its days are noted when somebody asks for them.
  const store = openSqliteStore({ file: database, sites: [], clock: Date.now })
  let answer: Listener | null = null
  let routes = new Map<string, string>()

  return {
    configure(site) {
      answer = null
      if (!site) return
      const { domain, baseline, figures, views, days } = site.statistics
      routes = new Map([
        ['/api/event', '/api/event'],
        [figures, '/so-lieu.json'],
      ])
      if (views) routes.set(views, '/luot-xem.json')
      if (days) routes.set(days, '/so-lieu-ngay.json')
      const counted = { domain, baseline, zone: site.zone, pages: site.pages }
      const endpoint = createEndpoint({
        sites: [counted],
        store,
        clock: Date.now,
        onError,
        allowLocalhost: true,
      })
      answer = nodeHandler(endpoint, {
        trustedProxies: new BlockList(),
        keepGlobals: true,
      })
    },
    middleware(request, response, next) {
      const [path = '', query] = (request.url ?? '').split('?', 2)
      const route = routes.get(path)
      if (!answer || !route) return next()
      // The site may call its addresses what it likes; the endpoint knows its own names.
      request.url = query === undefined ? route : `${route}?${query}`
      answer(request, response)
    },
    close: () => store.close(),
  }
}

/** What the endpoint counts: null where the site keeps no statistics, or nothing could be built. */
export function countedSite({ config, published }: BuildResult): CountedSite | null {
  if (!config?.statistics || !published) return null
  const pages = published.files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|(?<=\/))index\.html$/, '')}`)
  return { statistics: config.statistics, zone: config.timeZone, pages: new Set(pages) }
}
