import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { oneRelease, releaseName, releasePaths } from './release-paths.ts'

/** Thrown where `current` is not a link that a release has made: it may be somebody's only copy. */
export class CurrentForeign extends Error {
  override readonly name = 'CurrentForeign'
  readonly path: string

  constructor(path: string) {
    super(`not a link to a release: ${path}`)
    this.path = path
  }
}

/** A release that is, or was, what readers get. */
export interface Release {
  readonly name: string
  readonly isCurrent: boolean
  /** Somebody has gone back from it. */
  readonly isGoneBack: boolean
}

/** The name of the release that readers get; null before the first. Throws CurrentForeign. */
export function currentRelease(to: string): string | null {
  const { current } = releasePaths(to)
  const stat = lstatSync(current, { throwIfNoEntry: false })
  if (!stat) return null
  const target = stat.isSymbolicLink() ? readlinkSync(current).replaceAll('\\', '/') : ''
  const [, name = ''] = /^releases\/([^/]+)\/?$/.exec(target) ?? []
  if (!releaseName.test(name)) throw new CurrentForeign(current)
  return name
}

/** All releases that were ever shown, the newest first. Throws CurrentForeign. */
export function listReleases(to: string): Release[] {
  const { releases } = releasePaths(to)
  if (!existsSync(releases)) return []
  const current = currentRelease(to)
  return readdirSync(releases)
    .filter((name) => releaseName.test(name) && existsSync(oneRelease(to, name).manifest))
    .toSorted()
    .toReversed()
    .map((name) => ({
      name,
      isCurrent: name === current,
      isGoneBack: name !== current && existsSync(oneRelease(to, name).goneBack),
    }))
}
