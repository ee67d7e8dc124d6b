import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Bytes by path below the output folder. */
export type OutputFiles = ReadonlyMap<string, number>

export interface OutputDifference {
  /** Pages of ours that the peer does not make, and the other way round. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  /** The peer's bytes of HTML over ours. */
  readonly share: number
  /** The same for each kind of page, by the first part of its address. */
  readonly shares: ReadonlyMap<string, number>
}

/** The most that the bytes of HTML may differ, so that nobody wins by doing less. */
export const byteTolerance = 0.1

/** What remains between two outputs of the same articles: pages and bytes of HTML, feeds and data. Other files are copies. */
export function compareOutputs(ours: OutputFiles, peer: OutputFiles): OutputDifference {
  const mine = pagesOf(ours)
  const others = pagesOf(peer)
  const kinds = [...new Set([...mine.keys()].map(kindOf))].toSorted()
  const bytes = (pages: OutputFiles, isIncluded: (path: string) => boolean) =>
    [...pages].reduce((sum, [path, size]) => sum + (isIncluded(path) ? size : 0), 0)
  const share = (isIncluded: (path: string) => boolean) =>
    bytes(others, isIncluded) / bytes(mine, isIncluded)
  return {
    missing: [...mine.keys()].filter((path) => !others.has(path)).toSorted(),
    extra: [...others.keys()].filter((path) => !mine.has(path)).toSorted(),
    share: share((path) => path.endsWith('.html')),
    shares: new Map(kinds.map((kind) => [kind, share((path) => kindOf(path) === kind)])),
  }
}

/** Whether a peer does as much as we do: the same pages, and about as many bytes of HTML. */
export function isFair({ missing, share }: OutputDifference): boolean {
  return missing.length === 0 && Math.abs(share - 1) <= byteTolerance
}

/** The files that an output folder holds. */
export function readOutput(folder: string): OutputFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const path = (entry: Dirent) => join(entry.parentPath, entry.name)
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => [
        relative(folder, path(entry)).split(sep).join('/'),
        statSync(path(entry)).size,
      ]),
  )
}

/** Hugo keeps the đ in addresses and writes pages of lists as folders: that makes no page a different one. */
function pagesOf(files: OutputFiles): OutputFiles {
  return new Map(
    [...files]
      .filter(([path]) =>
        /\.html$|^([^/]+\/)?feed\.(xml|json)$|^bai-viet\.json$|^sitemap/.test(path),
      )
      .map(([path, size]) => [
        path.replaceAll('đ', 'd').replace(/\/trang\/(\d+)\//, '/trang-$1/'),
        size,
      ]),
  )
}

function kindOf(path: string): string {
  const parts = path.split('/')
  const [first = '', second = ''] = parts
  if (parts.length === 1) return first
  if (['the', 'luu-tru'].includes(first)) return `${first}/…`
  if (parts.length === 2) return second.startsWith('feed') ? `…/${second}` : '…/index.html'
  return second.startsWith('trang-') ? '…/trang-N/' : '…/bài/'
}
