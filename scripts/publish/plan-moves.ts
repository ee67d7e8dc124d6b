import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { asText, inFolder, readNames } from './byte-names.ts'
import { entriesIn, type Kind, kindOf, type Names, pathIn } from './folder-names.ts'
import { foldersOfAll } from './folders-of.ts'
import type { Journal } from './journal.ts'
import type { ManifestEntry } from './manifest.ts'

/** What is known of an output without reading it. */
export interface KnownOutput {
  /** Whether a file of the output is this one; where nobody had come to its folder or gone, as it was when that was asked first. */
  isIntact(path: string, entry: ManifestEntry): boolean
  /** The names in a folder of the output, `''` for itself, as they were when that was asked first; null where nobody knows. */
  namesIn(folder: string): Names | null
}

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
  known: KnownOutput,
): Moves {
  const folders = foldersOfAll(site.keys())
  const kept = new Set<string>()
  const obstacles: string[] = []
  const removals: string[] = []
  const unnamed: Buffer[] = []

  /** True where the folder has nothing in it that may stay. */
  function look(below: string): boolean {
    let isEmpty = true
    for (const [name, kind] of known.namesIn(below) ?? namesOf(below)) {
      isEmpty = false
      lookAt(pathIn(below, name), kind)
    }
    return isEmpty
  }

  function* namesOf(below: string): Generator<readonly [name: string, kind: Kind]> {
    for (const entry of entriesIn(join(output, below))) {
      const name = textOf(entry.name)
      if (name !== null) yield [name, kindOf(entry)]
      else unnamed.push(inFolder(Buffer.from(join(output, below)), entry.name))
    }
  }

  function lookAt(path: string, kind: Kind): void {
    const wanted = site.get(path)
    if (kind === 'folder' && !wanted) {
      // An empty one lies in the way of nothing, but the next look would call it added.
      if (look(path) && !folders.has(path)) obstacles.push(path)
    } else if (kind === 'file' && wanted) {
      if (known.isIntact(path, wanted) || isSame(join(output, path), wanted)) kept.add(path)
    } else if (kind === 'file' && !folders.has(path)) removals.push(path)
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

/** Null for bytes that are no text, and for what is a separator on other systems. */
function textOf(name: Buffer): string | null {
  const text = asText(name)
  return text?.includes('\\') ? null : text
}

function isSame(file: string, { bytes, sha256 }: ManifestEntry): boolean {
  if (lstatSync(file).size !== bytes) return false
  return createHash('sha256').update(readFileSync(file)).digest('hex') === sha256
}
