import type { CommandWords } from '../../templates/words/commands/command-words.ts'
import type { ContentChanged } from '../build/cache/kept-page.ts'
import { NameUnfit } from '../build/contained/check-names.ts'
import { BuilderEnded } from '../build/contained/start-contained.ts'
import type { ContentFolderMissing } from '../content/content-folder-missing.ts'
import { OutputRefused, OutputUnfit } from '../publish/check-output-folder.ts'
import { SiteRefused } from '../publish/check-site.ts'
import { Locked } from '../publish/file-lock.ts'
import { LeftoverForeign } from '../publish/leftover-foreign.ts'

/** What went wrong outside the content: the sentence for the person, and the exit code. */
export interface Failure {
  readonly sentence: string
  readonly code: 1 | 2 | 3
}

interface SystemErrorDetails {
  readonly dest?: string
  readonly port?: number
}

/**
 * Puts what a command threw into one sentence.
 * `target` is the path that the command was writing, for errors that name none.
 */
export function failure(error: unknown, words: CommandWords, target: string): Failure {
  // By its name: it may come from another process.
  if ((error as Error).name === 'ContentFolderMissing') {
    return { sentence: words.noContent((error as ContentFolderMissing).folder), code: 2 }
  }
  if ((error as Error).name === 'ContentChanged') {
    return { sentence: words.contentChanged((error as ContentChanged).file), code: 3 }
  }
  if (error instanceof OutputRefused) {
    return { sentence: words.outputRefused(error.folder), code: 2 }
  }
  if (error instanceof NameUnfit) return { sentence: words.nameUnfit(error.folder), code: 2 }
  if (error instanceof OutputUnfit) return { sentence: words.outputUnfit(error.folder), code: 2 }
  if (error instanceof SiteRefused) {
    const { refusal } = error
    return {
      sentence: words.siteRefused(refusal),
      code: refusal.reason === 'articles-fewer' ? 1 : 3,
    }
  }
  if (error instanceof LeftoverForeign)
    return { sentence: words.leftoverForeign(error.path), code: 3 }
  if (error instanceof Locked) return { sentence: words.locked, code: 3 }
  if (error instanceof BuilderEnded) return { sentence: words.builderEnded, code: 3 }
  if ((error as Error).name === 'AbortError') return { sentence: words.interrupted, code: 3 }
  const { code, path, dest, port } = error as NodeJS.ErrnoException & SystemErrorDetails
  const place = path ?? target
  if (code === 'EADDRINUSE') return { sentence: words.portTaken(port ?? 0), code: 3 }
  if (code === 'ENOSPC' || code === 'EDQUOT') return { sentence: words.diskFull(place), code: 3 }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { sentence: words.noPermission(place), code: 3 }
  }
  // A rename says where to, and `rmdir` of what is mounted says that it is in use.
  if (code === 'EXDEV' || code === 'EBUSY')
    return { sentence: words.otherDisk(dest ?? place), code: 3 }
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ELOOP')
    return { sentence: words.noFolder(place), code: 3 }
  const message = error instanceof Error ? error.message : String(error)
  return { sentence: words.unexpected(message), code: 3 }
}
