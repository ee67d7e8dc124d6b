import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { besideEndings } from './headers/host.ts'
import { LeftoverForeign } from './leftover-foreign.ts'

/** What is left to do when a finished site comes into its place. Paths are relative, with `/` between their parts. */
export interface Journal {
  readonly version: 1
  /** There was no site before: the staging folder becomes the output as it is. */
  readonly whole: boolean
  /** Files of the staging folder, in the order in which they go to their places. */
  readonly moves: readonly string[]
  /** What is in the way of a move, or is neither file nor folder: it goes before the moves begin. */
  readonly obstacles: readonly string[]
  /** Files that the new site does not have: they go when all is in its place. */
  readonly removals: readonly string[]
  /** Endings of the files that will lie beside the output. */
  readonly beside: readonly string[]
  /** Endings of those that an earlier build has put there, and this one has not. */
  readonly besideGone: readonly string[]
}

/**
 * Writes the journal, whole and on disk: from then on the new site is the one that will be there. Throws for a path that would lead
 * out of its folder (they come from the contained process), and what the disk threw.
 */
export function writeJournal(file: string, journal: Journal): void {
  checkJournal(journal)
  const fresh = `${file}.new`
  try {
    const handle = openSync(fresh, 'w')
    try {
      writeFileSync(handle, JSON.stringify(journal))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(fresh, file)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}

/** Throws for a path that would lead out of its folder. */
export function checkJournal(journal: Journal): void {
  if (!isJournal(journal)) throw new Error('a path leads out of the site')
}

/** The journal that an interrupted command left; null for none. Throws LeftoverForeign, or what the disk throws. */
export function readJournal(file: string): Journal | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const journal = parse(text)
  if (!isJournal(journal)) throw new LeftoverForeign(file)
  return journal
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isJournal(value: unknown): value is Journal {
  const journal: Partial<Journal> = Object(value)
  const { version, whole, moves, obstacles, removals, beside, besideGone } = journal
  return (
    version === 1 &&
    typeof whole === 'boolean' &&
    [moves, obstacles, removals].every(isListOfPaths) &&
    [beside, besideGone].every(isListOfEndings)
  )
}

function isListOfEndings(value: unknown): boolean {
  return Array.isArray(value) && value.every((ending) => besideEndings.includes(ending))
}

function isListOfPaths(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (path) => typeof path === 'string' && !/^\/|(^|\/)\.\.?(\/|$)|\\/.test(path) && path !== '',
    )
  )
}
