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

/** What is remembered of a manifest. */
export interface Seen {
  /** Its signed moment: `2026-01-02T03:04:05Z`. */
  readonly at: string
  /** The hexadecimal SHA-256 of its canonical files; null in a file that was written when only the moment was remembered. */
  readonly content: string | null
}

/**
 * The newest manifest that was accepted; null before the first. Throws SeenInvalid for any other content: passed over, it would let
 * an old manifest in.
 */
export function readSeen(file: string): Seen | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const [, at, content = null] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)(?: ([\da-f]{64}))?\n$/.exec(text) ?? []
  if (at === undefined || Number.isNaN(Date.parse(at))) throw new SeenInvalid(file)
  return { at, content }
}

/** Remembers an accepted manifest, whole or not at all. */
export function writeSeen(file: string, { at, content }: Seen): void {
  writeFileSync(`${file}.new`, `${content === null ? at : `${at} ${content}`}\n`)
  renameSync(`${file}.new`, file)
}
