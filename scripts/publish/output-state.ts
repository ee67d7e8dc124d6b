import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type FileState, isSameState, stateOf } from './file-state.ts'
import type { ManifestEntry } from './manifest.ts'
import { writeWhole } from './write-whole.ts'

/** What is known of an output folder since a build has put a site there. */
export interface OutputState {
  /** SHA-256 of the files that nobody has touched since, by path. */
  intact(): ReadonlyMap<string, string>
  /** Whether this file lies there untouched, at this moment. */
  isIntact(path: string, entry: ManifestEntry): boolean
}

/** The state of an output of which nothing is known. */
export const unknownOutput: OutputState = { intact: () => new Map(), isIntact: () => false }

/**
 * Reads what `writeOutputState` noted. Where that is missing or damaged nothing is known, and who asks must read the files
 * themselves.
 */
export function readOutputState(file: string, output: string): OutputState {
  const noted = read(file)
  const isSame = (path: string, state: FileState) => isSameState(stateOf(join(output, path)), state)
  return {
    intact() {
      const found = new Map<string, string>()
      const isOwn = folderChecker(output)
      for (const [path, [sha256, ...state]] of noted)
        if (isOwn(dirname(path)) && isSame(path, state)) found.set(path, sha256)
      return found
    },
    isIntact(path, { sha256 }) {
      const [known, ...state] = noted.get(path) ?? []
      return known === sha256 && isSame(path, state as unknown as FileState)
    },
  }
}

/** Notes the files of a site that has just been put in its place, where the disk lets it: else the next build takes longer. */
export function writeOutputState(
  file: string,
  output: string,
  site: ReadonlyMap<string, ManifestEntry>,
): void {
  const noted = Array.from(site, ([path, { sha256 }]) => {
    const state = stateOf(join(output, path))
    return state === null ? null : [path, [sha256, ...state]]
  })
  const text = JSON.stringify(noted.filter((one) => one !== null))
  try {
    writeWhole(file, `${hashOf(text)}\n${text}`)
  } catch {
    // What was noted before says of no file that it is what it is not.
  }
}

function read(file: string): Map<string, readonly [sha256: string, ...FileState]> {
  try {
    const [hash, text = ''] = readFileSync(file, 'utf8').split('\n')
    return new Map(hash === hashOf(text) ? JSON.parse(text) : [])
  } catch {
    return new Map()
  }
}

/** Tells folders below the output from links to such a folder elsewhere, where its files would look untouched. */
function folderChecker(output: string): (below: string) => boolean {
  const known = new Map<string, boolean>([['.', true]])
  return function isOwn(below): boolean {
    const found: boolean =
      known.get(below) ??
      (isOwn(dirname(below)) &&
        (lstatSync(join(output, below), { throwIfNoEntry: false })?.isDirectory() ?? false))
    known.set(below, found)
    return found
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
