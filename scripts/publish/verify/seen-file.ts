import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Thrown for a file that should say which manifest was accepted last, and does not. */
export class SeenInvalid extends Error {
  override readonly name = 'SeenInvalid'
  readonly file: string

  constructor(file: string) {
    super(`not a seen file: ${file}`)
    this.file = file
  }
}

/**
 * The moment of the newest manifest that was accepted (`2026-01-02T03:04:05Z`); null before the first. Throws SeenInvalid for any
 * other content: passed over, it would let an old manifest in.
 */
export function readSeen(file: string): string | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const [, at] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\n$/.exec(text) ?? []
  if (at === undefined || Number.isNaN(Date.parse(at))) throw new SeenInvalid(file)
  return at
}

/** Remembers the moment of an accepted manifest, whole or not at all. */
export function writeSeen(file: string, at: string): void {
  writeFileSync(`${file}.new`, `${at}\n`)
  renameSync(`${file}.new`, file)
}
