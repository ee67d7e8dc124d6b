import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ManifestInvalid, readManifest } from '../read-manifest.ts'
import type { Finding } from '../verify/finding.ts'
import { verifyFolder } from '../verify/verify-folder.ts'
import { syncFolder } from './durable.ts'
import { currentRelease, listReleases } from './list-releases.ts'
import { recoverReleases } from './recover-releases.ts'
import { oneRelease, releasePaths } from './release-paths.ts'
import { ReleaseUntidy, switchRelease } from './switch-release.ts'

/** Thrown where there is no release to go back to. */
export class NoOlderRelease extends Error {
  override readonly name = 'NoOlderRelease'
}

/** Where it goes back to, and why not, if it does not: in what that release is no longer as it was made. */
export interface RolledBack {
  readonly name: string
  readonly findings: readonly Finding[]
}

/**
 * Makes the release before the current one the one that readers get; one from which somebody has gone back before is passed over.
 * A release that was tampered with is not shown. Throws NoOlderRelease, CurrentForeign, ReleaseUntidy, or what the disk throws.
 */
export function rollBack(to: string): RolledBack {
  recoverReleases(to)
  const current = currentRelease(to)
  const older = listReleases(to).find(
    ({ name, isGoneBack }) => current !== null && name < current && !isGoneBack,
  )
  if (current === null || !older) throw new NoOlderRelease()
  const { name } = older
  const findings = verifyRelease(to, name)
  if (findings.length > 0) return { name, findings }
  const { goneBack } = oneRelease(to, current)
  writeFileSync(goneBack, '')
  try {
    switchRelease(to, name)
  } catch (error) {
    rmSync(goneBack, { force: true })
    throw error
  }
  try {
    for (const folder of [to, releasePaths(to).releases]) syncFolder(folder)
  } catch (error) {
    throw new ReleaseUntidy(name, error)
  }
  return { name, findings }
}

function verifyRelease(to: string, name: string): readonly Finding[] {
  const { folder, manifest } = oneRelease(to, name)
  try {
    const { files } = readManifest(readFileSync(manifest, 'utf8'))
    return verifyFolder(folder, new Map(Object.entries(files))).findings
  } catch (error) {
    if (error instanceof ManifestInvalid) return [{ kind: 'manifest-invalid', path: manifest }]
    throw error
  }
}
