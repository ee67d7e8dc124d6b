import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { textEndings, typeWithCharset } from '../../scripts/publish/headers/content-types.ts'
import { sitePaths } from '../../scripts/statistics/endpoint/site-paths.ts'
import { openDevStatistics } from '../../scripts/tools/dev/dev-statistics.ts'
import { headersOfSite } from './real-headers.ts'
import { type Answer, serveFolder } from './serve-folder.ts'

/** A built site as a reader meets it. */
export interface PackedSite {
  readonly origin: string
  /** Everything that was sent since the start, headers and the answers to a worker included. */
  sentBytes(): number
  close(): Promise<void>
}

/** Serves the built sample site, or one with its statistics: texts packed, the real headers, and the endpoint on the same origin. */
export async function packedSite(folder: string): Promise<PackedSite> {
  const store = mkdtempSync(join(tmpdir(), 'so-lieu-'))
  const statistics = openDevStatistics(join(store, 'so-lieu.sqlite'), (error) => {
    throw error
  })
  const pages = sitePaths(readFileSync(`${folder}.manifest.json`, 'utf8'))
  statistics.configure({
    statistics: {
      domain: 'daikim.example.vn',
      api: '',
      figures: '/so-lieu.json',
      views: '/luot-xem.json',
      days: '/so-lieu-ngay.json',
      baseline: 1156,
      baselineDate: null,
      members: true,
    },
    zone: 'Asia/Ho_Chi_Minh',
    pages,
  })
  const headersOf = headersOfSite(folder)
  const packed = new Map<string, Buffer | null>()
  const pack = (name: string) => {
    const known = packed.get(name)
    if (known !== undefined) return known
    const text = readText(join(folder, name))
    const made = text && gzipSync(text, { level: 6 })
    packed.set(name, made)
    return made
  }
  const sendPacked: Answer = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const ending = extname(name).slice(1)
    const text = textEndings.includes(ending) ? pack(name) : null
    if (text === null) return false
    // As hosts do: what has not changed is not sent twice.
    const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`
    const isKnown = request.headers['if-none-match'] === etag
    response.writeHead(isKnown ? 304 : 200, {
      ...headersOf(pathname),
      etag,
      ...(!isKnown && { 'content-type': typeWithCharset(ending), 'content-encoding': 'gzip' }),
    })
    response.end(isKnown || request.method === 'HEAD' ? undefined : text)
    return true
  }
  const answer: Answer = (request, response) => {
    let isCounted = true
    statistics.middleware(request, response, () => {
      isCounted = false
    })
    return isCounted || sendPacked(request, response)
  }
  const site = await serveFolder(folder, answer, headersOf)
  return {
    origin: site.origin,
    sentBytes: site.sentBytes,
    async close() {
      await site.close()
      await statistics.close()
      rmSync(store, { recursive: true })
    },
  }
}

/** Null where there is no such file. */
function readText(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
