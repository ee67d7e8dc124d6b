import type { CommandWords } from '../../templates/words/commands/command-words.ts'
import { ContentFolderMissing } from '../content/content-folder-missing.ts'
import { OutputRefused } from '../publish/check-output-folder.ts'

/** What went wrong outside the content: the sentence for the person, and the exit code. */
export interface Failure {
  readonly sentence: string
  readonly code: 2 | 3
}

/**
 * Puts what a command threw into one sentence.
 * `target` is the path that the command was writing, for errors that name none.
 */
export function failure(error: unknown, words: CommandWords, target: string): Failure {
  if (error instanceof ContentFolderMissing) {
    return { sentence: words.noContent(error.folder), code: 2 }
  }
  if (error instanceof OutputRefused) {
    return { sentence: words.outputRefused(error.folder), code: 2 }
  }
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number }
  const place = path ?? target
  if (code === 'EADDRINUSE') return { sentence: words.portTaken(port ?? 0), code: 3 }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { sentence: words.diskFull(place), code: 3 }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { sentence: words.noPermission(place), code: 3 }
  }
  const message = error instanceof Error ? error.message : String(error)
  return { sentence: words.unexpected(message), code: 3 }
}
