import type { CommandWords } from '../../templates/words/commands/command-words.ts'
import type { ReleaseWords } from '../../templates/words/release/release-words.ts'
import { Locked } from '../publish/file-lock.ts'
import { ManifestInvalid } from '../publish/read-manifest.ts'
import { CurrentForeign } from '../publish/release/list-releases.ts'
import { NothingBuilt, ReleaseRefused } from '../publish/release/release.ts'
import { NoOlderRelease } from '../publish/release/roll-back.ts'
import { ReleaseUntidy } from '../publish/release/switch-release.ts'
import { type Failure, failure } from './failure.ts'

/** Puts what a release threw into one sentence, and says what readers have now. */
export function releaseFailure(
  error: unknown,
  { to, output }: { to: string; output: string },
  words: { release: ReleaseWords; commands: CommandWords },
): Failure {
  const { release, commands } = words
  if (error instanceof ReleaseRefused) return { sentence: release.refused, code: 2 }
  if (error instanceof NothingBuilt) return { sentence: release.nothingBuilt(output), code: 2 }
  if (error instanceof CurrentForeign)
    return { sentence: release.foreignCurrent(error.path), code: 2 }
  if (error instanceof ManifestInvalid)
    return { sentence: release.manifestInvalid(output), code: 1 }
  if (error instanceof NoOlderRelease) return { sentence: release.noOlder(to), code: 3 }
  if (error instanceof Locked) return { sentence: release.locked, code: 3 }
  if (error instanceof ReleaseUntidy) {
    const { sentence: reason } = failure(error.cause, commands, to)
    return { sentence: release.untidy({ name: error.release, reason }), code: 3 }
  }
  const { sentence, code } = failure(error, commands, to)
  return { sentence: `${sentence} ${release.oldReleaseKept}`, code }
}
