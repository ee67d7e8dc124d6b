import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText, maximumFileBytes } from './decode-text.ts'
import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { reasonOf } from './reason-of.ts'
import type { Entry } from './walk.ts'

/** The bytes of a file, or why there are none. */
export type ReadBytes = { readonly bytes: Uint8Array } | { readonly problem: Problem }

/** The text of a file; null with a problem that says why there is none. */
export interface ReadText {
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/**
 * Reads a file that an editor wrote; of one beyond the limit only the size is asked. One after the other, because asking for ten
 * thousand small files side by side takes five times as long as the files themselves.
 */
export function readBytes(
  folder: string,
  { file, source }: Pick<Entry, 'file' | 'source'>,
): ReadBytes {
  try {
    const handle = openSync(join(folder, source), 'r')
    try {
      const { size } = fstatSync(handle)
      if (size <= maximumFileBytes) return { bytes: readFileSync(handle) }
      const args = { bytes: size, limit: maximumFileBytes }
      return { problem: newFileProblem(file, 'file-too-big', args) }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return { problem: newFileProblem(file, 'unreadable', { reason: reasonOf(error) }) }
  }
}

/** The text that a file's bytes are. */
export function textOf(read: ReadBytes, file: string): ReadText {
  const decoded = 'bytes' in read ? decodeText(read.bytes, file) : read
  return 'text' in decoded ? decoded : { text: null, problems: [decoded.problem] }
}
