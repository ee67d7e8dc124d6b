import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Journal, readJournal, writeJournal } from './journal.ts'
import type { ManifestEntry } from './manifest.ts'
import { type OutputPaths, outputPaths } from './output-paths.ts'
import { planMoves } from './plan-moves.ts'

/**
 * Finishes what an interrupted command began, or takes it back where it had not begun to show: afterwards the output is one
 * whole site and nothing lies beside it but its manifest. Throws what the disk threw.
 */
export function recover(output: string): void {
  const paths = outputPaths(output)
  const journal = readJournal(paths.journal)
  if (journal) complete(paths, journal)
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
  if (!exists(paths.journal)) clear(paths)
}

/**
 * Puts the site of the staging folder, whose manifest lies at `newManifest`, in the place of the old one. From the moment when
 * the journal is on disk it will be completed, by this call or by the next command. Throws what the disk threw, and then the
 * old site is as it was.
 */
export function putInPlace(output: string, site: ReadonlyMap<string, ManifestEntry>): void {
  const paths = outputPaths(output)
  const journal = planMoves(output, site)
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
      if (!exists(join(obstacles, path))) move(join(output, path), join(obstacles, path))
    const moves = journal.moves.filter((path) => exists(join(staging, path)))
    const removals = journal.removals.filter((path) => exists(join(output, path)))
    // Second names and folders first: then a reader can meet old beside new only while files are renamed.
    for (const path of moves) keep(join(output, path), join(replaced, path))
    makeFolders(output, moves)
    makeFolders(replaced, removals)
    for (const path of moves) renameSync(join(staging, path), join(output, path))
    for (const path of removals) renameSync(join(output, path), join(replaced, path))
    dropEmptyFolders(output, [...journal.removals, ...journal.obstacles])
  }
  move(paths.newManifest, paths.manifest)
}

/** Takes the moves back, in the other direction; cut short, it leaves what `complete` can go on from. */
function undo(paths: OutputPaths, journal: Journal): void {
  const { output, staging, replaced, obstacles } = placesOf(paths)
  if (journal.whole) {
    if (!exists(staging)) move(output, staging)
  } else {
    for (const path of journal.moves.toReversed()) {
      if (exists(join(staging, path))) continue
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

/** The two kinds of things that the old site had stand apart: one path may be of both. */
function placesOf({ output, staging, old }: OutputPaths) {
  return { output, staging, replaced: join(old, 'replaced'), obstacles: join(old, 'obstacles') }
}

/** The output is whole, so the journal goes first: without it, the rest is only to be removed. */
function clear({ staging, old, newManifest, journal }: OutputPaths): void {
  for (const path of [journal, `${journal}.new`, staging, old, newManifest])
    rmSync(path, { recursive: true, force: true })
}

/** Moves what is there, and makes the folders that it needs. */
function move(from: string, to: string): void {
  if (!exists(from)) return
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/** A second name for the file that is about to be replaced; where the file system knows none, a copy. */
function keep(file: string, copy: string): void {
  if (!exists(file) || exists(copy)) return
  mkdirSync(dirname(copy), { recursive: true })
  try {
    linkSync(file, copy)
  } catch {
    copyFileSync(file, copy)
  }
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

/** Also a link that leads nowhere is there. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // A file stands where the path has a folder.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false
    throw error
  }
}
