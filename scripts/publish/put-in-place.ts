import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { completeBeside, planBeside, undoBeside } from './beside-output.ts'
import { isThere, keep, move } from './careful-moves.ts'
import { SiteRefused } from './check-site.ts'
import { checkJournal, type Journal, readJournal, writeJournal } from './journal.ts'
import type { ManifestEntry } from './manifest.ts'
import { type OutputPaths, outputPaths, placesOf } from './output-paths.ts'
import { unknownOutput } from './output-state.ts'
import { type KnownOutput, planMoves, removeUnnamed } from './plan-moves.ts'
import { refuseLinks } from './refuse-links.ts'

/**
 * Finishes what an interrupted command began, or takes it back where it had not begun to show: afterwards the output is one
 * whole site and nothing lies beside it but its manifest and what its host wants there. Throws LeftoverForeign, and what the
 * disk threw.
 */
export function recover(output: string): void {
  const paths = outputPaths(output)
  const journal = readJournal(paths.journal)
  if (journal) {
    refuseLinks(paths, journal)
    complete(paths, journal)
  }
  clear(paths)
}

/** Makes the folder into which a build writes, empty. */
export function makeStaging(output: string): string {
  const { staging } = outputPaths(output)
  mkdirSync(staging)
  return staging
}

/** Removes what a build wrote that is not to be published. What has begun to go to its place is left to the next command. */
export function dropStaging(output: string): void {
  const paths = outputPaths(output)
  if (!isThere(paths.journal)) clear(paths)
}

/**
 * Puts the site of the staging folder, whose manifest lies at `newManifest`, in the place of the old one, with what will lie beside. From the moment when
 * the journal is on disk it will be completed, by this call or by the next command. Throws what the disk threw, and then the
 * old site is as it was. `known` spares the reading of files and folders that are what they were.
 */
export function putInPlace(
  output: string,
  site: ReadonlyMap<string, ManifestEntry>,
  known: KnownOutput = unknownOutput,
): void {
  const paths = outputPaths(output)
  const { unnamed, ...moves } = planMoves(output, site, known)
  const journal: Journal = { version: 1, ...moves, ...planBeside(paths) }
  checkJournal(journal)
  const lost = moves.moves.find((path) => !isThere(join(paths.staging, path)))
  // It lay in the output a moment ago, and so was not made again.
  if (lost !== undefined) throw new SiteRefused({ reason: 'file-incomplete', path: lost })
  removeUnnamed(unnamed)
  writeJournal(paths.journal, journal)
  try {
    complete(paths, journal)
  } catch (error) {
    undo(paths, journal)
    clear(paths)
    throw error
  }
  clear(paths)
}

/** Can be done again from any point at which it stopped. */
function complete(paths: OutputPaths, journal: Journal): void {
  const { output, staging, replaced, obstacles } = placesOf(paths)
  if (journal.whole) {
    if (existsSync(staging)) {
      if (existsSync(output)) rmdirSync(output)
      renameSync(staging, output)
    }
  } else {
    // What stands there when it has gone already is the new site's.
    for (const path of journal.obstacles)
      if (!isThere(join(obstacles, path))) move(join(output, path), join(obstacles, path))
    const moves = journal.moves.filter((path) => isThere(join(staging, path)))
    const removals = journal.removals.filter((path) => isThere(join(output, path)))
    // Second names and folders first: then a reader can meet old beside new only while files are renamed.
    for (const path of moves) keep(join(output, path), join(replaced, path))
    makeFolders(output, moves)
    makeFolders(replaced, removals)
    for (const path of moves) renameSync(join(staging, path), join(output, path))
    for (const path of removals) renameSync(join(output, path), join(replaced, path))
    dropEmptyFolders(output, [...journal.removals, ...journal.obstacles])
  }
  completeBeside(paths, journal)
  move(paths.newManifest, paths.manifest)
}

/** Takes the moves back, in the other direction; cut short, it leaves what `complete` can go on from. */
function undo(paths: OutputPaths, journal: Journal): void {
  undoBeside(paths, journal)
  const { output, staging, replaced, obstacles } = placesOf(paths)
  if (journal.whole) {
    if (!isThere(staging)) move(output, staging)
  } else {
    for (const path of journal.moves.toReversed()) {
      if (isThere(join(staging, path))) continue
      // Renames alone: they need no room on a disk that may be full.
      move(join(output, path), join(staging, path))
      move(join(replaced, path), join(output, path))
    }
    // Where no folder may be removed, none was made.
    dropEmptyFolders(output, journal.moves, (error) => isInUse(error) || isRefused(error))
    for (const path of journal.removals) move(join(replaced, path), join(output, path))
    for (const path of journal.obstacles) move(join(obstacles, path), join(output, path))
  }
}

/** The output is whole, so the journal goes first: without it, the rest is only to be removed. */
function clear({ staging, old, newBeside, newManifest, journal }: OutputPaths): void {
  for (const path of [journal, `${journal}.new`, staging, old, newBeside, newManifest])
    rmSync(path, { recursive: true, force: true })
}

/** Makes the folders in which these paths lie. */
function makeFolders(folder: string, paths: readonly string[]): void {
  for (const path of new Set(paths.map((path) => dirname(path))))
    mkdirSync(join(folder, path), { recursive: true })
}

/** Removes the folders of these paths that have nothing in them any more. */
function dropEmptyFolders(
  output: string,
  paths: readonly string[],
  mayStay: (error: unknown) => boolean = isInUse,
): void {
  for (const path of new Set(paths.map((path) => dirname(path)))) {
    for (let folder = path; folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(output, folder))
      } catch (error) {
        if (!mayStay(error)) throw error
        break
      }
    }
  }
}

/** Whether a folder was not removed because something is in it, or because it is gone or no folder. */
function isInUse(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(code)
}

function isRefused(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return ['EACCES', 'EPERM', 'EROFS'].includes(code)
}
