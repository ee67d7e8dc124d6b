import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'

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
}

/** Writes the journal, whole and on disk: from then on the new site is the one that will be there. */
export function writeJournal(file: string, journal: Journal): void {
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

/** The journal that an interrupted command left; null for none. Throws for a file that is no journal: nobody but a build writes it. */
export function readJournal(file: string): Journal | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const journal: Partial<Journal> | null = JSON.parse(text)
  const lists = [journal?.moves, journal?.obstacles, journal?.removals]
  if (journal?.version !== 1 || !lists.every(isListOfPaths))
    throw new Error(`not a journal: ${file}`)
  return journal as Journal
}

function isListOfPaths(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (path) => typeof path === 'string' && !/^\/|(^|\/)\.\.?(\/|$)|\\/.test(path) && path !== '',
    )
  )
}
