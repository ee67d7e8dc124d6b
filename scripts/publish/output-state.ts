import { dirname, join } from 'node:path'
import { type FolderState, folderStateOf, isSameState, stateOf } from './file-state.ts'
import { type Names, namesByFolder, stateWithNames } from './folder-names.ts'
import { folderOf } from './folders-of.ts'
import type { ManifestEntry } from './manifest.ts'
import { emptyNote, type NotedFile, type OutputNote, readNote, writeNote } from './output-note.ts'
import type { KnownOutput } from './plan-moves.ts'

/** What is known of an output folder since a build has put a site there. Each file and folder is asked once. */
export interface OutputState extends KnownOutput {
  /** The files that nobody had touched when this was asked for the first time, by path. */
  intact(): ReadonlyMap<string, ManifestEntry>
  /** What was noted of this file if it was found untouched; null of any other. */
  fileOf(path: string, entry: ManifestEntry): NotedFile | null
  /** What was noted of a folder that was found to have its names; null of any other. */
  folderStateOf(folder: string): FolderState | null
  /** For each folder the names that were noted, touched or not. */
  names(): ReadonlyMap<string, Names>
  /** What was noted. */
  readonly note: OutputNote
}

/** The state of an output of which nothing is known. */
export const unknownOutput: OutputState = {
  intact: () => new Map(),
  isIntact: () => false,
  namesIn: () => null,
  fileOf: () => null,
  folderStateOf: () => null,
  names: () => new Map(),
  note: emptyNote,
}

/**
 * Reads what `writeOutputState` noted. Where that is missing or damaged nothing is known, and who asks must read the files
 * themselves.
 */
export function readOutputState(file: string, output: string): OutputState {
  const note = readNote(file)
  const { files, folders } = note
  const untouched = new Set<string>()
  /** Folders that have been asked, and whether they have their names. */
  const unchanged = new Map<string, boolean>()
  let names: ReadonlyMap<string, Names> | null = null
  const namesNoted = () => {
    names ??= namesByFolder(files.keys())
    return names
  }
  const isUntouched = (path: string, [, ...state]: NotedFile) => {
    const isSame = isSameState(stateOf(join(output, path)), state)
    if (isSame) untouched.add(path)
    else untouched.delete(path)
    return isSame
  }
  const noteState = (folder: string, state: FolderState | null) => {
    const isSame = isSameState(state, folders.get(folder) ?? null)
    unchanged.set(folder, isSame)
    return isSame
  }
  const isUnchanged = (folder: string) =>
    unchanged.get(folder) ?? noteState(folder, folderStateOf(join(output, folder)))
  let found: Map<string, ManifestEntry> | null = null
  function lookThrough(): Map<string, ManifestEntry> {
    const intact = new Map<string, ManifestEntry>()
    const isOwn = folderChecker(output, noteState)
    isUnchanged('')
    for (const [path, noted] of files) {
      const [sha256, bytes] = noted
      if (isOwn(dirname(path)) && isUntouched(path, noted)) intact.set(path, { bytes, sha256 })
    }
    // While others work: it is asked for soon.
    namesNoted()
    return intact
  }
  return {
    intact() {
      found ??= lookThrough()
      return found
    },
    isIntact(path, { sha256 }) {
      const noted = files.get(path)
      if (noted?.[0] !== sha256) return false
      // Where nobody came and went it is the file that was asked before; who writes into it now is found by the next build.
      return (untouched.has(path) && isUnchanged(folderOf(path))) || isUntouched(path, noted)
    },
    namesIn: (folder) => (isUnchanged(folder) ? (namesNoted().get(folder) ?? null) : null),
    fileOf(path, { sha256 }) {
      const noted = files.get(path)
      return noted?.[0] === sha256 && untouched.has(path) ? noted : null
    },
    folderStateOf: (folder) => (isUnchanged(folder) ? (folders.get(folder) ?? null) : null),
    names: namesNoted,
    note,
  }
}

/**
 * Notes the files of a site that has just been put in its place, where the disk lets it: else the next build takes longer. What was
 * untouched `before` has the state that it had: should that have changed since, by this build or by somebody else, the next one sees it.
 */
export function writeOutputState(
  file: string,
  output: string,
  site: ReadonlyMap<string, ManifestEntry>,
  before = unknownOutput,
): void {
  const files = new Map<string, NotedFile>()
  const folders = new Map<string, FolderState>()
  try {
    for (const [path, entry] of site) {
      const noted = before.fileOf(path, entry)
      const state = noted === null ? stateOf(join(output, path)) : null
      if (noted !== null) files.set(path, noted)
      else if (state !== null) files.set(path, [entry.sha256, ...state])
    }
    for (const [folder, names] of namesOf(site, before)) {
      const state = before.folderStateOf(folder) ?? stateWithNames(join(output, folder), names)
      if (state !== null) folders.set(folder, state)
    }
    writeNote(file, { files, folders }, before.note)
  } catch {
    // The note from before stays: the states in it are no longer those of the files that have changed.
  }
}

/** For each folder of a site the names in it, which are those of before where the site has the same files. */
function namesOf(
  site: ReadonlyMap<string, ManifestEntry>,
  { note: { files }, names }: OutputState,
): ReadonlyMap<string, Names> {
  const isSame = site.size === files.size && site.keys().every((path) => files.has(path))
  return isSame ? names() : namesByFolder(site.keys())
}

/**
 * Tells folders below the output from links to such a folder elsewhere, where its files would look untouched. Tells the state of each
 * that it has asked.
 */
function folderChecker(
  output: string,
  onState: (folder: string, state: FolderState | null) => void,
): (below: string) => boolean {
  const known = new Map<string, boolean>([['.', true]])
  return function isOwn(below): boolean {
    const before = known.get(below)
    if (before !== undefined) return before
    const state = isOwn(dirname(below)) ? folderStateOf(join(output, below)) : null
    onState(below, state)
    known.set(below, state !== null)
    return state !== null
  }
}
