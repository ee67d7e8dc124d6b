import type { ServerResponse } from 'node:http'
import type { Page } from '@playwright/test'
import { siteFolder } from './build-site.ts'
import { realHeaders } from './real-headers.ts'
import { serveFolder } from './serve-folder.ts'
import { good } from './statistics-page.ts'

/** A site whose server can be stopped and started, and can hand out another build. */
export interface OfflineSite {
  readonly origin: string
  /** Everything that was asked for: `GET /`. */
  readonly asked: string[]
  /** What is answered in the place of a file. */
  readonly answers: Map<string, (response: ServerResponse) => void>
  /** Folder of the build that is handed out. */
  folder: string
  /** Changes a page on its way. */
  edit: (html: string) => string
  start(): Promise<void>
  stop(): Promise<void>
}

/** Starts it with the sample site, below `/`. */
export async function openOfflineSite(): Promise<OfflineSite> {
  let server: Awaited<ReturnType<typeof serveFolder>> | null = null
  const site = {
    origin: '',
    asked: [] as string[],
    answers: new Map<string, (response: ServerResponse) => void>(),
    folder: siteFolder,
    edit: (html: string) => html,
    async start() {
      const port = Number(new URL(site.origin || 'http://x:0').port)
      server = await serveFolder(
        site.folder,
        ({ method, url = '' }, response) => {
          const path = new URL(url, 'http://x').pathname
          site.asked.push(`${method} ${path}`)
          const answer = site.answers.get(path)
          answer?.(response)
          return answer !== undefined
        },
        realHeaders,
        (html) => site.edit(html),
        port,
      )
      site.origin = server.origin
    },
    async stop() {
      await server?.close()
      server = null
    },
  }
  site.answers.set('/so-lieu.json', (response) => json(response, good))
  site.answers.set('/luot-xem.json', (response) => json(response, { v: 1, path: '/', views: 5 }))
  site.answers.set('/api/event', (response) => response.writeHead(202).end('ok'))
  await site.start()
  return site
}

export function json(response: ServerResponse, value: unknown): void {
  response
    .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    .end(JSON.stringify(value))
}

/** Waits until the worker is there and answers for the page. */
export async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** Names of the caches. */
export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys())
}

/** Paths of everything that is kept. */
export function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const lists = names.map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(lists)).flat().map(({ url }) => new URL(url).pathname)
  })
}

/** How many workers the browser knows for the site. */
export function workerCount(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
}

/** Ends the workers, as a browser does after a while in which nobody needs them. */
export async function endWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}
