import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText, maximumFileBytes } from './decode-text.ts'
import { newFileProblem } from './new-problem.ts'
import type { Problem } from './problem.ts'
import { reasonOf } from './reason-of.ts'
import type { Entry } from './walk.ts'

/** The text of a file; null with a problem that says why there is none. */
export interface ReadText {
  readonly text: string | null
  readonly problems: readonly Problem[]
}

/**
 * Reads a text that an editor wrote; of a file beyond the limit only the size is asked. One after the other, because asking for ten
 * thousand small files side by side takes five times as long as the files themselves.
 */
export function readText(
  folder: string,
  { file, source }: Pick<Entry, 'file' | 'source'>,
): ReadText {
  try {
    const handle = openSync(join(folder, source), 'r')
    try {
      const { size } = fstatSync(handle)
      if (size > maximumFileBytes) {
        const args = { bytes: size, limit: maximumFileBytes }
        return without(newFileProblem(file, 'file-too-big', args))
      }
      const decoded = decodeText(readFileSync(handle), file)
      return 'text' in decoded ? decoded : without(decoded.problem)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return without(newFileProblem(file, 'unreadable', { reason: reasonOf(error) }))
  }
}

function without(problem: Problem): ReadText {
  return { text: null, problems: [problem] }
}
