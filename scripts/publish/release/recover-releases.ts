import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { currentRelease } from './list-releases.ts'
import { oneRelease, releaseName, releasePaths } from './release-paths.ts'

/**
 * Clears up what a command that was cut short has left: afterwards there are whole releases that were shown, each with its
 * manifest, and nothing else of ours. Throws CurrentForeign, and what the disk throws.
 */
export function recoverReleases(to: string): void {
  const { releases, newCurrent } = releasePaths(to)
  const current = currentRelease(to)
  rmSync(newCurrent, { force: true })
  if (!existsSync(releases)) return
  if (current !== null) completeCurrent(to, current)
  const names = new Set(readdirSync(releases).map((name) => name.replace(/\..*$/, '')))
  for (const name of names) {
    if (!releaseName.test(name)) continue
    const { folder, manifest, unfinished, newManifest } = oneRelease(to, name)
    const isWhole = existsSync(folder) && (existsSync(manifest) || name === current)
    if (!isWhole) removeRelease(to, name)
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(newManifest, { force: true })
  }
}

/** The command ended after the switch: what readers get has a manifest, and nobody has gone back from it. */
function completeCurrent(to: string, current: string): void {
  const { manifest, newManifest, goneBack } = oneRelease(to, current)
  if (existsSync(newManifest)) renameSync(newManifest, manifest)
  rmSync(goneBack, { force: true })
}

/** Removes a release so that, cut short, it is none any more. */
export function removeRelease(to: string, name: string): void {
  const { folder, unfinished, manifest, newManifest, goneBack } = oneRelease(to, name)
  rmSync(unfinished, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, unfinished)
  for (const file of [manifest, newManifest, goneBack]) rmSync(file, { force: true })
  rmSync(unfinished, { recursive: true, force: true })
}
