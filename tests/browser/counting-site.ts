import { siteFolder } from './build-site.ts'
import { serveFolder } from './serve-folder.ts'
import { good } from './statistics-page.ts'

/** What a page sent: the body of one event. */
export interface SentEvent {
  readonly n: string
  readonly d: string
  readonly u: string
  readonly p: unknown
}

/** The sample site beside an endpoint that only writes down what it is sent. */
export interface CountingSite {
  readonly origin: string
  /** Paths of the page views, in the order in which they arrived. */
  readonly paths: () => readonly string[]
  readonly events: readonly SentEvent[]
  /** How often the figures were asked for. */
  readonly asked: () => number
  close(): Promise<void>
}

/** Serves it from a free port. */
export async function countingSite(): Promise<CountingSite> {
  const events: SentEvent[] = []
  let asked = 0
  const { origin, close } = await serveFolder(siteFolder, (request, response) => {
    if (request.url === '/api/event') {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        events.push(JSON.parse(body))
        response.writeHead(202).end('ok')
      })
      return true
    }
    if (request.url !== '/so-lieu.json') return false
    asked++
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(good))
    return true
  })
  const views = () => events.filter(({ n }) => n === 'pageview')
  return {
    origin,
    events,
    paths: () => views().map(({ u }) => new URL(u).pathname),
    asked: () => asked,
    close,
  }
}
