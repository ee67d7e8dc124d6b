import { renameSync, rmSync, symlinkSync } from 'node:fs'
import { releasePaths } from './release-paths.ts'

/**
 * Makes this the release that readers get, in one step of the file system: there is no moment without one. Throws what the disk
 * throws, and then nothing has changed.
 */
export function switchRelease(to: string, name: string): void {
  const { current, newCurrent } = releasePaths(to)
  rmSync(newCurrent, { force: true })
  // Relative, so that the folder of releases can be moved, or mounted elsewhere.
  symlinkSync(`releases/${name}`, newCurrent, 'dir')
  try {
    renameSync(newCurrent, current)
  } catch (error) {
    rmSync(newCurrent, { force: true })
    throw error
  }
}

/** Thrown when readers have the wanted release, but something after that went wrong; the next command puts it right. */
export class ReleaseUntidy extends Error {
  override readonly name = 'ReleaseUntidy'
  readonly release: string

  constructor(release: string, cause: unknown) {
    super(`released, but not tidied up: ${release}`, { cause })
    this.release = release
  }
}
