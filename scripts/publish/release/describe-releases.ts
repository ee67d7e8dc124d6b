import { readFileSync } from 'node:fs'
import { readManifest } from '../read-manifest.ts'
import { listReleases, type Release } from './list-releases.ts'
import { oneRelease } from './release-paths.ts'

/** A release, and how much is in it. */
export interface DescribedRelease extends Release {
  readonly files: number
  readonly bytes: number
}

/** All releases that were ever shown, the newest first. Throws CurrentForeign, ManifestInvalid, or what the disk throws. */
export function describeReleases(to: string): DescribedRelease[] {
  return listReleases(to).map((release) => {
    const text = readFileSync(oneRelease(to, release.name).manifest, 'utf8')
    const files = Object.values(readManifest(text).files)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    return { ...release, files: files.length, bytes }
  })
}
