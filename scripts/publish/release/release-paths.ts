import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { outputPaths } from '../output-paths.ts'

/** What lies in a folder of releases. */
export interface ReleasePaths {
  readonly releases: string
  /** The link that the web server follows. */
  readonly current: string
  /** The link to be, until it takes the place of the other. */
  readonly newCurrent: string
  readonly lock: string
}

/** The paths of one release. */
export interface OneRelease {
  readonly folder: string
  /** Here its files are gathered, and here it goes to be removed: what has this name is nobody's. */
  readonly unfinished: string
  /** Beside the folder, as with a build. A release without one was never shown. */
  readonly manifest: string
  readonly newManifest: string
  /** Empty, and there when somebody has gone back from this release. */
  readonly goneBack: string
}

/** `20260102T030405Z-1a2b3c4d`: when, in UTC, and what. */
export const releaseName = /^\d{8}T\d{6}Z-[0-9a-f]{8}$/

/** The paths of a folder of releases. */
export function releasePaths(to: string): ReleasePaths {
  return {
    releases: join(to, 'releases'),
    current: join(to, 'current'),
    newCurrent: join(to, 'current.cong-tinh-new'),
    lock: join(to, 'releases.cong-tinh-lock'),
  }
}

/** The paths of a release by its name. */
export function oneRelease(to: string, name: string): OneRelease {
  const folder = join(to, 'releases', name)
  const { manifest, newManifest } = outputPaths(folder)
  return {
    folder,
    unfinished: `${folder}.unfinished`,
    manifest,
    newManifest,
    goneBack: `${folder}.gone-back`,
  }
}

/**
 * The name of a release of a site with this manifest at this moment, in milliseconds since 1970. Names are in the order of the
 * releases even where a clock was put back: a name is later than `newest`, which is null for the first.
 */
export function nameRelease(manifest: string, now: number, newest: string | null): string {
  const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 8)
  const after = newest === null ? 0 : momentOf(newest) + 1000
  const moment = new Date(Math.max(now, after)).toISOString()
  return `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${hash}`
}

function momentOf(name: string): number {
  const [, date, hour, minute, second] = /^(\d{8})T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? []
  return Date.parse(`${date?.replace(/(\d{4})(\d\d)/, '$1-$2-')}T${hour}:${minute}:${second}Z`)
}
