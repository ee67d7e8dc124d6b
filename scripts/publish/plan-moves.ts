import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { asText, inFolder, readNames } from './byte-names.ts'
import { foldersOf } from './folders-of.ts'
import type { Journal } from './journal.ts'
import type { ManifestEntry } from './manifest.ts'

/** Whether a file of the output is known to be this one, without reading it. */
export type IsIntact = (path: string, entry: ManifestEntry) => boolean

/** What must be done in an output folder. */
export interface Moves extends Pick<Journal, 'whole' | 'moves' | 'obstacles' | 'removals'> {
  /** What has a name that no journal can hold, by its path in bytes: nothing that a build has put there. */
  readonly unnamed: readonly Buffer[]
}

/**
 * Compares an output folder with the site that is to be there, and says what must be done. A file that has the right bytes
 * already stays where it is, with its time. Pages come after what they load, so that no page is there before its style sheet.
 */
export function planMoves(
  output: string,
  site: ReadonlyMap<string, ManifestEntry>,
  isIntact: IsIntact,
): Moves {
  const folders = new Set([...site.keys()].flatMap(foldersOf))
  const kept = new Set<string>()
  const obstacles: string[] = []
  const removals: string[] = []
  const unnamed: Buffer[] = []

  /** True where the folder has nothing in it that may stay. */
  function look(below: string): boolean {
    let isEmpty = true
    for (const entry of entriesOf(join(output, below))) {
      const name = nameOf(entry)
      if (name === null) unnamed.push(inFolder(Buffer.from(join(output, below)), entry.name))
      else {
        isEmpty = false
        lookAt(below === '' ? name : `${below}/${name}`, entry)
      }
    }
    return isEmpty
  }

  function lookAt(path: string, entry: Dirent<Buffer>): void {
    const wanted = site.get(path)
    if (entry.isDirectory() && !wanted) {
      // An empty one lies in the way of nothing, but the next look would call it added.
      if (look(path) && !folders.has(path)) obstacles.push(path)
    } else if (entry.isFile() && wanted) {
      if (isIntact(path, wanted) || isSame(join(output, path), wanted)) kept.add(path)
    } else if (entry.isFile() && !folders.has(path)) removals.push(path)
    else obstacles.push(path)
  }
  const whole = look('')

  const isPage = (path: string) => (/\.html(?:\.br|\.gz)?$/.test(path) ? 1 : 0)
  const moves = [...site.keys()]
    .filter((path) => !kept.has(path))
    .toSorted((a, b) => isPage(a) - isPage(b) || (a < b ? -1 : 1))
  return { whole, moves, obstacles, removals, unnamed }
}

/** Removes what no journal can hold, for good: it was no part of a site. Throws what the disk throws. */
export function removeUnnamed(paths: readonly Buffer[]): void {
  for (const path of paths) {
    if (!lstatSync(path).isDirectory()) {
      unlinkSync(path)
      continue
    }
    removeUnnamed(readNames(path).map(({ name }) => inFolder(path, name)))
    rmdirSync(path)
  }
}

function entriesOf(folder: string): Dirent<Buffer>[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readNames(folder) : []
}

/** Null for bytes that are no text, and for what is a separator on other systems. */
function nameOf({ name }: Dirent<Buffer>): string | null {
  const text = asText(name)
  return text?.includes('\\') ? null : text
}

function isSame(file: string, { bytes, sha256 }: ManifestEntry): boolean {
  if (lstatSync(file).size !== bytes) return false
  return createHash('sha256').update(readFileSync(file)).digest('hex') === sha256
}
