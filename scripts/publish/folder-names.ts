import { type Dirent, lstatSync } from 'node:fs'
import { asText, readNames } from './byte-names.ts'
import { type FolderState, folderStateOf, settled } from './file-state.ts'
import { folderOf, foldersOf } from './folders-of.ts'

/** What a name in a folder stands for; a link is neither. */
export type Kind = 'file' | 'folder' | 'other'

/** The names in a folder. */
export type Names = ReadonlyMap<string, Kind>

/** For each folder in which these paths lie, the names in it; `''` is the one that all paths begin in. */
export function namesByFolder(paths: Iterable<string>): Map<string, Map<string, Kind>> {
  const folders = new Map([['', new Map<string, Kind>()]])
  for (const path of paths) {
    if (!folders.has(folderOf(path)))
      for (const folder of foldersOf(path)) {
        if (folders.has(folder)) continue
        folders.set(folder, new Map())
        put(folder, 'folder')
      }
    put(path, 'file')
  }
  function put(path: string, kind: Kind): void {
    folders.get(folderOf(path))?.set(path.slice(path.lastIndexOf('/') + 1), kind)
  }
  return folders
}

/**
 * The state of a folder in which these names lie and nothing else, if whoever finds it again in this state may believe that of it;
 * null otherwise.
 */
export function stateWithNames(folder: string, names: Names): FolderState | null {
  const state = settled(folderStateOf(folder), Date.now())
  if (state === null) return null
  const found = readNames(folder)
  const isSame =
    found.length === names.size &&
    found.every((entry) => names.get(asText(entry.name) ?? '') === kindOf(entry))
  return isSame ? state : null
}

/** What lies in a folder; nothing where there is none. Throws what the disk throws. */
export function entriesIn(folder: string): Dirent<Buffer>[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readNames(folder) : []
}

/** What an entry of a folder is. */
export function kindOf(entry: Dirent<Buffer>): Kind {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'other'
}

/** The path of a name in a folder of a site. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
