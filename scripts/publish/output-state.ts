import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type FileState,
  type FolderState,
  folderStateOf,
  isSameState,
  stateOf,
} from './file-state.ts'
import { type Names, namesByFolder, stateWithNames } from './folder-names.ts'
import { folderOf } from './folders-of.ts'
import type { ManifestEntry } from './manifest.ts'
import type { KnownOutput } from './plan-moves.ts'
import { writeWhole } from './write-whole.ts'

/** What is known of an output folder since a build has put a site there. */
export interface OutputState extends KnownOutput {
  /** The files that nobody had touched when this was asked for the first time, by path. */
  intact(): ReadonlyMap<string, ManifestEntry>
  /** What was noted of this file if it was untouched when that was asked last; null of any other. */
  stateOf(path: string, entry: ManifestEntry): FileState | null
  /** What was noted of a folder that was found to have its names when this was asked last; null of any other. */
  folderStateOf(folder: string): FolderState | null
}

/** The state of an output of which nothing is known. */
export const unknownOutput: OutputState = {
  intact: () => new Map(),
  isIntact: () => false,
  namesIn: () => null,
  stateOf: () => null,
  folderStateOf: () => null,
}

type NotedFile = readonly [sha256: string, ...FileState]

/** What was noted of an output: its files, and its folders with nothing in them but these. */
interface Note {
  readonly files: ReadonlyMap<string, NotedFile>
  readonly folders: ReadonlyMap<string, FolderState>
}

/**
 * Reads what `writeOutputState` noted. Where that is missing or damaged nothing is known, and who asks must read the files
 * themselves.
 */
export function readOutputState(file: string, output: string): OutputState {
  const { files, folders } = read(file)
  const untouched = new Set<string>()
  const unchanged = new Set<string>()
  let names: ReadonlyMap<string, Names> | null = null
  const isUntouched = (path: string, state: FileState) => {
    const isSame = isSameState(stateOf(join(output, path)), state)
    if (isSame) untouched.add(path)
    else untouched.delete(path)
    return isSame
  }
  let found: Map<string, ManifestEntry> | null = null
  function lookThrough(): Map<string, ManifestEntry> {
    const intact = new Map<string, ManifestEntry>()
    const isOwn = folderChecker(output)
    for (const [path, [sha256, ...state]] of files)
      if (isOwn(dirname(path)) && isUntouched(path, state))
        intact.set(path, { bytes: state[0], sha256 })
    // While others work: it is asked for soon.
    names = namesByFolder(files.keys())
    return intact
  }
  return {
    intact() {
      found ??= lookThrough()
      return found
    },
    isIntact(path, { sha256 }) {
      const [known, ...state] = files.get(path) ?? []
      if (known !== sha256) return false
      // Where nobody came and went it is the file that was asked before; who writes into it now is found by the next build.
      const isKnown = untouched.has(path) && unchanged.has(folderOf(path))
      return isKnown || isUntouched(path, state as unknown as FileState)
    },
    namesIn(folder) {
      const state = folders.get(folder) ?? null
      unchanged.delete(folder)
      if (!isSameState(folderStateOf(join(output, folder)), state)) return null
      unchanged.add(folder)
      names ??= namesByFolder(files.keys())
      return names.get(folder) ?? null
    },
    stateOf(path, { sha256 }) {
      const [known, ...state] = files.get(path) ?? []
      return known === sha256 && untouched.has(path) ? (state as unknown as FileState) : null
    },
    folderStateOf: (folder) => (unchanged.has(folder) ? (folders.get(folder) ?? null) : null),
  }
}

/**
 * Notes the files of a site that has just been put in its place, where the disk lets it: else the next build takes longer. What was
 * untouched `before` has the state that it had: should that have changed since, the next build sees it.
 */
export function writeOutputState(
  file: string,
  output: string,
  site: ReadonlyMap<string, ManifestEntry>,
  before = unknownOutput,
): void {
  try {
    const files = Array.from(site, ([path, entry]) => {
      const state = before.stateOf(path, entry) ?? stateOf(join(output, path))
      return state === null ? null : [path, [entry.sha256, ...state]]
    })
    const folders = Array.from(namesByFolder(site.keys()), ([folder, names]) => {
      const state = before.folderStateOf(folder) ?? stateWithNames(join(output, folder), names)
      return state === null ? null : [folder, state]
    })
    const text = JSON.stringify({ files: files.filter(Boolean), folders: folders.filter(Boolean) })
    writeWhole(file, `${hashOf(text)}\n${text}`)
  } catch {
    // What was noted before says of no file that it is what it is not.
  }
}

function read(file: string): Note {
  try {
    const [hash, text = ''] = readFileSync(file, 'utf8').split('\n')
    const { files = [], folders = [] } = hash === hashOf(text) ? JSON.parse(text) : {}
    return { files: new Map(files), folders: new Map(folders) }
  } catch {
    return { files: new Map(), folders: new Map() }
  }
}

/** Tells folders below the output from links to such a folder elsewhere, where its files would look untouched. */
function folderChecker(output: string): (below: string) => boolean {
  const known = new Map<string, boolean>([['.', true]])
  return function isOwn(below): boolean {
    const found: boolean =
      known.get(below) ?? (isOwn(dirname(below)) && folderStateOf(join(output, below)) !== null)
    known.set(below, found)
    return found
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
