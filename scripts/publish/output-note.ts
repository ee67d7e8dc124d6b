import { rmSync, utimesSync } from 'node:fs'
import type { FileState, FolderState } from './file-state.ts'
import { readSealedJson, writeSealedJson } from './sealed-json.ts'

/** A file, as it was when a build had put it there. */
export type NotedFile = readonly [sha256: string, ...FileState]

/** What was noted of an output: its files, and its folders with nothing in them but these. */
export interface OutputNote {
  readonly files: ReadonlyMap<string, NotedFile>
  readonly folders: ReadonlyMap<string, FolderState>
  /** What stands whole in the file, of which this is one change; null where nothing could be read. */
  readonly whole: WholeNote | null
}

interface WholeNote extends Omit<OutputNote, 'whole'> {
  /** SHA-256 of its text. */
  readonly name: string
}

/** What has changed since a whole note was written. */
interface Changes {
  /** Name of that note: with another one they mean nothing. */
  readonly since: string
  readonly files: readonly (readonly [path: string, file: NotedFile])[]
  readonly filesGone: readonly string[]
  readonly folders: readonly (readonly [path: string, folder: FolderState])[]
  readonly foldersGone: readonly string[]
}

export const emptyNote: OutputNote = { files: new Map(), folders: new Map(), whole: null }

/** Changes are noted apart while they are less than one in so many of the files: to write all takes as long as an edit's page. */
const oneIn = 8

const changesFile = (file: string) => `${file}.changes`

/** Reads a note. What is missing or damaged says nothing; without its changes it says of some files what they were before. */
export function readNote(file: string): OutputNote {
  const read = readSealedJson<{ files: [string, NotedFile][]; folders: [string, FolderState][] }>(
    file,
  )
  if (read === null) return emptyNote
  const { sum: name, content } = read
  const files = new Map(content.files)
  const folders = new Map(content.folders)
  const whole: WholeNote = { name, files, folders }
  const changes = readSealedJson<Changes>(changesFile(file))?.content
  if (changes?.since !== name) return { files, folders, whole }
  return {
    files: changed(files, changes.files, changes.filesGone),
    folders: changed(folders, changes.folders, changes.foldersGone),
    whole,
  }
}

/**
 * Writes a note, or what of it is another than in the whole one that the note `before` came from. A file or folder has not changed
 * where it is the very object of that note; a copy counts as a change. Throws what the disk throws.
 */
export function writeNote(
  file: string,
  { files, folders }: Omit<OutputNote, 'whole'>,
  { whole }: OutputNote,
): void {
  if (whole !== null) {
    const changes: Changes = {
      since: whole.name,
      files: newIn(files, whole.files),
      filesGone: goneFrom(whole.files, files),
      folders: newIn(folders, whole.folders),
      foldersGone: goneFrom(whole.folders, folders),
    }
    const { files: fresh, filesGone, folders: moved, foldersGone } = changes
    const count = fresh.length + filesGone.length + moved.length + foldersGone.length
    if (count * oneIn < files.size) {
      writeSealedJson(changesFile(file), changes)
      // What nobody touches for long is removed.
      const now = new Date()
      utimesSync(file, now, now)
      return
    }
  }
  writeSealedJson(file, { files: [...files], folders: [...folders] })
  rmSync(changesFile(file), { force: true })
}

function changed<Value>(
  all: ReadonlyMap<string, Value>,
  fresh: readonly (readonly [string, Value])[],
  gone: readonly string[],
): Map<string, Value> {
  const map = new Map(all)
  for (const path of gone) map.delete(path)
  for (const [path, value] of fresh) map.set(path, value)
  return map
}

function newIn<Value>(now: ReadonlyMap<string, Value>, before: ReadonlyMap<string, Value>) {
  return [...now].filter(([path, value]) => before.get(path) !== value)
}

function goneFrom(before: ReadonlyMap<string, unknown>, now: ReadonlyMap<string, unknown>) {
  return [...before.keys()].filter((path) => !now.has(path))
}
