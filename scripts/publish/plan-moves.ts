import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from './journal.ts'
import type { ManifestEntry } from './manifest.ts'

/**
 * Compares an output folder with the site that is to be there, and says what must be done. A file that has the right bytes
 * already stays where it is, with its time. Pages come after what they load, so that no page is there before its style sheet.
 */
export function planMoves(output: string, site: ReadonlyMap<string, ManifestEntry>): Journal {
  const folders = new Set([...site.keys()].flatMap(foldersOf))
  const kept = new Set<string>()
  const obstacles: string[] = []
  const removals: string[] = []
  let isEmpty = true

  function look(below: string): void {
    for (const entry of entriesOf(join(output, below))) {
      isEmpty = false
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      const wanted = site.get(path)
      if (entry.isDirectory() && !wanted) look(path)
      else if (entry.isFile() && wanted) {
        if (isSame(join(output, path), wanted)) kept.add(path)
      } else if (entry.isFile() && !folders.has(path)) removals.push(path)
      else obstacles.push(path)
    }
  }
  look('')

  const isPage = (path: string) => (/\.html(?:\.br|\.gz)?$/.test(path) ? 1 : 0)
  const moves = [...site.keys()]
    .filter((path) => !kept.has(path))
    .toSorted((a, b) => isPage(a) - isPage(b) || (a < b ? -1 : 1))
  return { version: 1, whole: isEmpty, moves, obstacles, removals }
}

function entriesOf(folder: string) {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
    : []
}

/** `a/b/c.html` lies in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

function isSame(file: string, { bytes, sha256 }: ManifestEntry): boolean {
  if (lstatSync(file).size !== bytes) return false
  return createHash('sha256').update(readFileSync(file)).digest('hex') === sha256
}
