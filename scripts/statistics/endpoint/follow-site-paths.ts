import { readFileSync, statSync } from 'node:fs'
import { sitePaths } from './site-paths.ts'

/** How long a look at the file holds good, in milliseconds. */
const lookMilliseconds = 2000

export interface FollowOptions {
  readonly clock: () => number
  /** Told, once for each change, why the file could not be read; the pages known before stay known. */
  readonly onError: (error: Error) => void
}

/**
 * The paths of a site's pages as its build's manifest or sitemap has them now: the file is read again when it was
 * replaced or changed. Throws when it cannot be read at the beginning.
 */
export function followSitePaths(
  file: string,
  { clock, onError }: FollowOptions,
): { has(path: string): boolean } {
  let seen = versionOf(file)
  let reported = seen
  let pages = sitePaths(readFileSync(file, 'utf8'))
  let lookedAt = clock()

  function look(): void {
    const now = clock()
    if (Math.abs(now - lookedAt) < lookMilliseconds) return
    lookedAt = now
    const version = versionOf(file)
    if (version === seen) return
    try {
      pages = sitePaths(readFileSync(file, 'utf8'))
      seen = version
    } catch (error) {
      // It is tried again all the same: what failed may have been the reading and not the file.
      if (version !== reported) onError(error instanceof Error ? error : new Error(String(error)))
      reported = version
    }
  }

  return {
    has(path) {
      look()
      return pages.has(path)
    },
  }
}

/** Tells one state of the file from another; the same for a file that is not there. */
function versionOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : ''
}
