import { answerOffline, askNetwork } from './answer.ts'
import { openCopies } from './copies.ts'
import { isStopped } from './is-stopped.ts'
import { cacheName, cachePrefix, type OfflineSettings } from './settings.ts'
import { takeIn } from './take-in.ts'
import type { AskedEvent, WorkerScope } from './worker-scope.ts'

/**
 * The worker that shows saved pages where there is no network. What it keeps belongs to one build: the worker of another, newer or
 * older, is another file, takes over at once and empties the rest. It touches nothing but pages and the files of `/assets/`.
 */
export function serve(scope: WorkerScope, settings: OfflineSettings): void {
  const { caches, registration } = scope
  const copies = openCopies(scope, settings, Date.now)
  const files = `${scope.location.origin}${settings.basePath}assets/`
  let hasLooked = false

  scope.addEventListener('install', (event) => {
    event.waitUntil(install())
  })
  scope.addEventListener('activate', (event) => {
    event.waitUntil(activate())
  })
  scope.addEventListener('fetch', (event) => {
    const { method, mode, url, destination } = event.request
    if (method !== 'GET') return
    if (mode === 'navigate') event.respondWith(answerPage(event))
    else if (url.startsWith(files) && partsOfPages.test(destination))
      event.respondWith(answerFile(event))
  })

  async function install(): Promise<void> {
    if (await isStopped(scope, settings)) throw new Error('stopped')
    await takeIn(scope, settings, Date.now)
    await scope.skipWaiting()
  }

  async function activate(): Promise<void> {
    await emptyCaches(cacheName(settings))
    // The browser then asks for a page while it wakes the worker.
    await registration.navigationPreload?.enable()
    await scope.clients.claim()
  }

  async function answerPage(event: AskedEvent): Promise<Response> {
    const { origin, pathname } = new URL(event.request.url)
    const address = origin + pathname
    const answer = await askNetwork(event, (request) => scope.fetch(request as Request))
    if (!answer) return (await answerOffline(address, copies, settings)) ?? Response.error()
    const copy = answer.clone()
    event.waitUntil(quietly(copies.keepPage(address, copy)))
    event.waitUntil(quietly(look()))
    return answer
  }

  async function answerFile(event: AskedEvent): Promise<Response> {
    const { url } = event.request
    const answer = await askNetwork(event, (request) => scope.fetch(request as Request))
    if (!answer) return (await copies.file(url)) ?? Response.error()
    event.waitUntil(quietly(copies.keepFile(url, answer.clone())))
    return answer
  }

  /** Once in the life of a worker, which ends with half a minute of quiet. */
  async function look(): Promise<void> {
    if (hasLooked) return
    hasLooked = true
    if (!(await isStopped(scope, settings))) return
    await emptyCaches(null)
    await registration.unregister()
  }

  async function emptyCaches(except: string | null): Promise<void> {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith(cachePrefix(settings)) && name !== except)
    await Promise.all(old.map((name) => caches.delete(name)))
  }
}

/** Recordings and what is saved to the disk are too big to pass through here. */
const partsOfPages = /^(?:style|script|image|font)$/

/** Keeping may fail, for want of room or of the rest of an answer; reading goes on. */
async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => {})
}
