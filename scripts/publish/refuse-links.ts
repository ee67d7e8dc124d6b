import { join } from 'node:path'
import { isLink, isThere } from './careful-moves.ts'
import { foldersOf } from './folders-of.ts'
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
  const inPaths = [...journal.moves, ...journal.removals, ...journal.obstacles].flatMap(foldersOf)
  const inSite = new Set(['.', ...inPaths])
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
