import { type Copies, openCopies } from './copies.ts'
import { cacheName, type OfflineSettings } from './settings.ts'
import type { WorkerScope } from './worker-scope.ts'

/**
 * Fills the cache of a new build: the shell, the home pages, the pages for what is not kept, and what is open now.
 * Throws where one of the site's own cannot be had; the browser then tries again with a later page.
 */
export async function takeIn(
  { caches, clients, fetch: ask, location }: WorkerScope,
  settings: OfflineSettings,
  now: () => number,
): Promise<void> {
  await caches.open(cacheName(settings))
  const copies = openCopies({ caches, location }, settings, now)
  const full = (path: string) => new URL(path, location.href).href
  const takePage = async (address: string) => {
    await copies.keepPage(address, await ask(address, { cache: 'no-cache' }))
    return copies.page(address)
  }
  await Promise.all([
    ...settings.shell.map(async (path) => {
      if (!(await copies.keepFile(full(path), await ask(full(path))))) throw new Error(path)
    }),
    ...settings.languages.flatMap(({ home, notKept }) =>
      [home, notKept].map(async (path) => {
        if (!(await takePage(full(path)))) throw new Error(path)
      }),
    ),
  ])

  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const own = new Set(
    open
      .map(({ url }) => new URL(url))
      .filter(
        ({ origin, pathname }) =>
          origin === location.origin && pathname.startsWith(settings.basePath),
      )
      .map(({ origin, pathname }) => origin + pathname),
  )
  for (const address of own) {
    try {
      const copy = await takePage(address)
      if (copy) await takeLoaded(copy.html, copies)
    } catch {
      // It is read all the same; only not without a network.
    }
  }

  /** What the browser has loaded for a page already; nothing is asked of the network for it. */
  async function takeLoaded(html: string, copies: Copies): Promise<void> {
    for (const path of filesOf(html, settings.basePath)) {
      try {
        const answer = await ask(full(path), { cache: 'only-if-cached', mode: 'same-origin' })
        await copies.keepFile(full(path), answer)
      } catch {
        // Not loaded: a picture further down, or one of another size.
      }
    }
  }
}

/** The files of `/assets/` that a page names. */
export function filesOf(html: string, basePath: string): string[] {
  const paths = Array.from(html.matchAll(/["\s](\/[^"\s,]+)/g), ([, path = '']) => path)
  return [...new Set(paths)].filter((path) => path.startsWith(`${basePath}assets/`))
}
