import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { type ManifestEntry, manifestEntry } from '../../scripts/publish/manifest.ts'

/** Files by their path. */
export type Files = Readonly<Record<string, string>>

/** An empty folder that goes when the tests of this file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-publish-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Everything below a folder, links and empty folders included, in the order of its names. */
export function filesIn(folder: string): Files {
  return Object.fromEntries(
    Object.entries(bytesIn(folder)).map(([path, bytes]) => [path, String(bytes)]),
  )
}

/** The same for a site with pictures, which are no text. */
export function bytesIn(folder: string): Readonly<Record<string, Buffer>> {
  const found: Record<string, Buffer> = {}
  const look = (below: string) => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true })
    if (entries.length === 0 && below !== '') found[`${below}/`] = Buffer.from('(empty folder)')
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) look(path)
      else
        found[path] = entry.isFile() ? readFileSync(join(folder, path)) : Buffer.from('(no file)')
    }
  }
  if (lstatSync(folder, { throwIfNoEntry: false })) look('')
  return found
}

/** The entries of a manifest for these files. */
export function entriesOf(files: Files): Map<string, ManifestEntry> {
  return new Map(Object.entries(files).map(([path, text]) => [path, manifestEntry(text)]))
}
