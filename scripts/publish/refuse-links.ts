import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isThere } from './careful-moves.ts'
import type { Journal } from './journal.ts'
import { LeftoverForeign } from './leftover-foreign.ts'
import { type OutputPaths, placesOf } from './output-paths.ts'

/**
 * What a build has left has no links in it but those of the old site that are about to go. In a folder that came from elsewhere
 * somebody may have left a journal and links, so that the moves lead out of the site or into it. Throws LeftoverForeign.
 */
export function refuseLinks(paths: OutputPaths, journal: Journal): void {
  const { output, staging, replaced, obstacles } = placesOf(paths)
  const goes = (folder: string) =>
    journal.obstacles.includes(folder) &&
    // Else it is taken for gone, or something is first taken out of it.
    !isThere(join(obstacles, folder)) &&
    !journal.obstacles.some((path) => path.startsWith(`${folder}/`))
  const inSite = foldersOf([...journal.moves, ...journal.removals, ...journal.obstacles])
  for (const folder of [paths.old, paths.newBeside, join(paths.old, 'beside')]) refuse(folder)
  for (const root of [output, staging, replaced, obstacles]) {
    for (const folder of inSite)
      if (isLink(join(root, folder)) && !(root === output && goes(folder)))
        throw new LeftoverForeign(join(root, folder))
  }
}

function refuse(folder: string): void {
  if (isLink(folder)) throw new LeftoverForeign(folder)
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch (error) {
    // A file stands where the path has a folder: then nothing leads through it.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false
    throw error
  }
}

/** The folders in which these paths lie, the outer ones first; `.` for the root. */
function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set(['.'])
  for (const path of paths) addFolder(folders, dirname(path))
  return folders
}

function addFolder(folders: Set<string>, folder: string): void {
  if (folders.has(folder)) return
  addFolder(folders, dirname(folder))
  folders.add(folder)
}
