import { createHash } from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ManifestEntry } from '../manifest.ts'
import { readPlain } from '../read-plain.ts'
import { syncAll } from './durable.ts'

/** A site in its folder. */
export interface SiteFolder {
  readonly folder: string
  readonly entries: ReadonlyMap<string, ManifestEntry>
}

/** How the files of a release came into it. */
export interface Gathered {
  readonly linked: number
  readonly copied: number
}

/**
 * Makes a folder with the files of a site: second names for those that the release before has too, copies of the others, all of it
 * on the disk. A file of the release before that no longer has its bytes is not taken. Throws what the disk throws, and where a
 * file of the site changes meanwhile.
 */
export async function gatherRelease(
  folder: string,
  site: SiteFolder,
  before: SiteFolder | null,
): Promise<Gathered> {
  const folders = new Set<string>([folder])
  const copies: string[] = []
  mkdirSync(folder)
  for (const [path, entry] of site.entries) {
    const target = join(folder, path)
    for (let parent = dirname(target); !folders.has(parent); parent = dirname(parent))
      folders.add(parent)
    mkdirSync(dirname(target), { recursive: true })
    if (before && isSame(before.entries.get(path), entry) && link(before, path, entry, target))
      continue
    copy(join(site.folder, path), target, entry)
    copies.push(target)
  }
  await syncAll({ files: copies, folders: [...folders] })
  return { linked: site.entries.size - copies.length, copied: copies.length }
}

function isSame(one: ManifestEntry | undefined, other: ManifestEntry): boolean {
  return one?.sha256 === other.sha256 && one.bytes === other.bytes
}

/** False where the file must be copied. */
function link(before: SiteFolder, path: string, entry: ManifestEntry, target: string): boolean {
  const source = join(before.folder, path)
  try {
    if (!lstatSync(source).isFile() || !hasBytes(readFileSync(source), entry)) return false
    linkSync(source, target)
    return true
  } catch {
    return false
  }
}

function copy(source: string, target: string, entry: ManifestEntry): void {
  const content = readPlain(source)
  if (!hasBytes(content, entry)) throw new Error(`changed while it was released: ${source}`)
  writeFileSync(target, content, { flag: 'wx' })
}

function hasBytes(content: Buffer, { sha256 }: ManifestEntry): boolean {
  return createHash('sha256').update(content).digest('hex') === sha256
}
