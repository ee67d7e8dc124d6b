import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { holds, realPath } from '../check-output-folder.ts'
import { takeLock } from '../file-lock.ts'
import { makeFolder } from '../make-folder.ts'
import { outputPaths } from '../output-paths.ts'
import { recover } from '../put-in-place.ts'
import { readManifest } from '../read-manifest.ts'
import { readPlain } from '../read-plain.ts'
import type { Finding } from '../verify/finding.ts'
import { verifyFolder } from '../verify/verify-folder.ts'
import { type MadeRelease, makeRelease } from './make-release.ts'
import { releasePaths } from './release-paths.ts'
import { NoOlderRelease, type RolledBack, rollBack } from './roll-back.ts'

export interface ReleaseOptions {
  /** The folder of releases. */
  readonly to: string
  /** The folder of the built site; its manifest lies beside it. */
  readonly output: string
  readonly keep: number
  /** The present moment, in milliseconds since 1970. */
  readonly now: number
  /** Called when another command has the site or the releases and this one waits. */
  readonly onWait: () => void
}

/** Thrown where releases would lie in the site that is released, or the other way round. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused'
}

/** Thrown where there is no built site. */
export class NothingBuilt extends Error {
  override readonly name = 'NothingBuilt'
}

/** The new release; null where the built site is no longer as it was built, with what differs. */
export interface ReleaseResult {
  readonly made: MadeRelease | null
  readonly findings: readonly Finding[]
}

/** So long a release waits for a build, or another release, in milliseconds. */
const waitMilliseconds = 120_000

/**
 * Releases the built site, whole or not at all. Throws ReleaseRefused, NothingBuilt, LeftoverForeign, ManifestInvalid, Locked,
 * CurrentForeign, ReleaseUntidy, or what the disk throws.
 */
export async function release(options: ReleaseOptions): Promise<ReleaseResult> {
  const { to, output } = options
  const [from, target] = [realPath(output), realPath(to)]
  if (holds(from, target) || holds(releasePaths(target).releases, from)) throw new ReleaseRefused()
  if (!existsSync(dirname(from))) throw new NothingBuilt()
  const unlock = await lock(outputPaths(output).lock, options)
  try {
    recover(output)
    const manifest = readBuilt(outputPaths(output).manifest)
    const entries = new Map(Object.entries(readManifest(manifest).files))
    const { findings } = verifyFolder(output, entries)
    if (findings.length > 0) return { made: null, findings }
    const made = await withReleases(to, options, () =>
      makeRelease({ ...options, entries, manifest }),
    )
    return { made, findings }
  } finally {
    unlock()
  }
}

/** Goes back to the release before, alone. Throws Locked, and what `rollBack` throws. */
export async function releaseBefore(
  to: string,
  waiting: Pick<ReleaseOptions, 'onWait'>,
): Promise<RolledBack> {
  if (!existsSync(to)) throw new NoOlderRelease()
  return withReleases(to, waiting, () => rollBack(to))
}

async function withReleases<Result>(
  to: string,
  waiting: Pick<ReleaseOptions, 'onWait'>,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  makeFolder(to)
  const unlock = await lock(releasePaths(to).lock, waiting)
  try {
    return await work()
  } finally {
    unlock()
  }
}

function lock(file: string, { onWait }: Pick<ReleaseOptions, 'onWait'>) {
  return takeLock(file, { waitMilliseconds, onWait })
}

function readBuilt(manifest: string): string {
  try {
    return readPlain(manifest).toString()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new NothingBuilt()
    throw error
  }
}
