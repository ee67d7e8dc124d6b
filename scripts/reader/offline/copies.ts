import { excess } from './excess.ts'
import type { KeptPage } from './kept-list.ts'
import { isGone, isPage, mayKeep } from './may-keep.ts'
import { alwaysKept, cacheName, type OfflineSettings } from './settings.ts'
import type { WorkerScope } from './worker-scope.ts'

/** When a copy was saved, in milliseconds since 1970 UTC. */
const savedHeader = 'x-luu-luc'

export interface Copy {
  readonly html: string
  readonly headers: Headers
  readonly savedAt: number
}

/** The copies of one build. */
export interface Copies {
  /** Keeps a page that was read, or lets an old copy go where the site has none any more; does neither for what is not of the site. */
  keepPage(address: string, answer: Response): Promise<void>
  /** Keeps a file that a page loads. Says whether it did. */
  keepFile(address: string, answer: Response): Promise<boolean>
  page(address: string): Promise<Copy | null>
  file(address: string): Promise<Response | undefined>
  /** The pages that can be read, the newest first. */
  pages(): Promise<KeptPage[]>
}

/** Opens them. Nothing is written once the cache of the build is gone, since another build or nobody has taken over. */
export function openCopies(
  { caches, location }: Pick<WorkerScope, 'caches' | 'location'>,
  settings: OfflineSettings,
  now: () => number,
): Copies {
  const name = cacheName(settings)
  const full = (path: string) => new URL(path, location.href).href
  const always = new Set(alwaysKept(settings).map(full))
  const ownPages = new Set(settings.languages.map(({ notKept }) => full(notKept)))
  const isFile = (address: string) =>
    address.startsWith(full(`${settings.basePath}assets/`)) ||
    settings.shell.map(full).includes(address)

  async function put(address: string, answer: Response): Promise<void> {
    if (!(await caches.has(name))) return
    const cache = await caches.open(name)
    // The order of a cache is that in which addresses came; one that is read again comes last.
    await cache.delete(address)
    await cache.put(address, answer)
    const kept = (await cache.keys()).map(({ url }) => url)
    await Promise.all(excess(kept, always, isFile).map((old) => cache.delete(old)))
  }

  async function find(address: string): Promise<Response | undefined> {
    if (!(await caches.has(name))) return undefined
    return (await caches.open(name)).match(address, { ignoreVary: true })
  }

  async function page(address: string): Promise<Copy | null> {
    const answer = await find(address)
    if (!answer) return null
    const headers = new Headers(answer.headers)
    const savedAt = Number(headers.get(savedHeader))
    headers.delete(savedHeader)
    return { html: await answer.text(), headers, savedAt }
  }

  return {
    page,
    file: find,
    async keepPage(address, answer) {
      if (isGone(answer) && (await caches.has(name))) {
        await (await caches.open(name)).delete(address)
        return
      }
      if (!mayKeep(answer)) return
      const html = await answer.text()
      if (!isPage(answer, html)) return
      const headers = new Headers(answer.headers)
      // Said of the packed text, which this is no more.
      for (const told of ['content-encoding', 'content-length']) headers.delete(told)
      headers.set(savedHeader, String(now()))
      await put(address, new Response(html, { headers }))
    },
    async keepFile(address, answer) {
      if (!mayKeep(answer)) return false
      await put(address, answer)
      return true
    },
    async pages() {
      if (!(await caches.has(name))) return []
      const requests = await (await caches.open(name)).keys()
      const addresses = requests.map(({ url }) => url)
      const found = addresses.filter((address) => !isFile(address) && !ownPages.has(address))
      const copies = found.reverse().map(async (address) => ({
        address: new URL(address).pathname,
        html: (await page(address))?.html ?? '',
      }))
      return Promise.all(copies)
    },
  }
}
