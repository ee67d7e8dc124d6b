import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ManifestEntry } from '../manifest.ts'
import { readManifest } from '../read-manifest.ts'
import { renameDurably, syncFolder, writeDurably } from './durable.ts'
import { type Gathered, gatherRelease, type SiteFolder } from './gather-release.ts'
import { currentRelease, listReleases } from './list-releases.ts'
import { recoverReleases, removeRelease } from './recover-releases.ts'
import { nameRelease, oneRelease, releasePaths } from './release-paths.ts'
import { ReleaseUntidy, switchRelease } from './switch-release.ts'

export interface MakeReleaseOptions {
  /** The folder of releases. */
  readonly to: string
  /** The built site, and the text of its manifest. */
  readonly output: string
  readonly entries: ReadonlyMap<string, ManifestEntry>
  readonly manifest: string
  /** How many releases stay; the current one and the one before it always do. */
  readonly keep: number
  /** The present moment, in milliseconds since 1970. */
  readonly now: number
}

export interface MadeRelease extends Gathered {
  readonly name: string
}

/**
 * Puts a built site beside the releases that are there and makes it the one that readers get. Throws CurrentForeign, or what the
 * disk throws, and then readers have what they had; ReleaseUntidy when they have the new release already.
 */
export async function makeRelease(options: MakeReleaseOptions): Promise<MadeRelease> {
  const { to, manifest, now } = options
  const { releases } = releasePaths(to)
  const made = mkdirSync(releases, { recursive: true })
  if (made !== undefined) syncFolder(dirname(made))
  recoverReleases(to)
  const name = nameRelease(manifest, now, listReleases(to)[0]?.name ?? null)
  const paths = oneRelease(to, name)
  const previous = currentRelease(to)
  let gathered: Gathered
  try {
    const site = { folder: options.output, entries: options.entries }
    gathered = await gatherRelease(
      paths.unfinished,
      site,
      previous === null ? null : siteOf(to, previous),
    )
    writeDurably(paths.newManifest, manifest)
    renameDurably(paths.unfinished, paths.folder, releases)
    switchRelease(to, name)
  } catch (error) {
    drop(to, name)
    throw error
  }
  try {
    syncFolder(to)
    renameDurably(paths.newManifest, paths.manifest, releases)
    prune(options, [name, previous])
  } catch (error) {
    throw new ReleaseUntidy(name, error)
  }
  return { name, ...gathered }
}

/** The files of a release that is there, to be linked; null where its manifest cannot tell. */
function siteOf(to: string, name: string): SiteFolder | null {
  const { folder, manifest } = oneRelease(to, name)
  try {
    const { files } = readManifest(readFileSync(manifest, 'utf8'))
    return { folder, entries: new Map(Object.entries(files)) }
  } catch {
    return null
  }
}

/** What cannot be removed now, the next command removes. */
function drop(to: string, name: string): void {
  try {
    removeRelease(to, name)
    rmSync(releasePaths(to).newCurrent, { force: true })
  } catch {}
}

function prune({ to, keep }: MakeReleaseOptions, kept: readonly (string | null)[]): void {
  const old = listReleases(to)
    .map(({ name }) => name)
    .filter((name, index) => index >= keep && !kept.includes(name))
  for (const name of old) removeRelease(to, name)
}
