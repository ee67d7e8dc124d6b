import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeManifest } from '../../scripts/publish/manifest.ts'
import { currentRelease, listReleases } from '../../scripts/publish/release/list-releases.ts'
import { type MadeRelease, makeRelease } from '../../scripts/publish/release/make-release.ts'
import { oneRelease } from '../../scripts/publish/release/release-paths.ts'
import { entriesOf, type Files, filesIn, temporaryFolder, writeFiles } from './folder-of.ts'

/** Two releases differ in one page; the other files are the same. */
export const siteOf = (version: number): Files => ({
  'index.html': `home ${version}`,
  'tin-tuc/a/index.html': 'a',
  'assets/x.css': 'css',
})

const startedAt = Date.UTC(2026, 0, 2, 3, 4, 5)

/** A folder of releases, and how sites come into it, a minute apart. */
export function releaseFolder() {
  const parent = temporaryFolder()
  const to = join(parent, 'srv')
  let built = 0

  /** Builds a site, and returns how it is released: then a fault can hit the release alone. */
  function prepare(files: Files, keep = 5): () => Promise<MadeRelease> {
    const output = join(parent, `dist-${++built}`)
    writeFiles(output, files)
    const entries = entriesOf(files)
    const manifest = JSON.stringify(makeManifest(entries))
    const now = startedAt + built * 60_000
    return () => makeRelease({ to, output, entries, manifest, keep, now })
  }
  return {
    to,
    prepare,
    release: (files: Files, keep?: number) => prepare(files, keep)(),
    /** What readers get; null for nothing. */
    shown: () => (currentRelease(to) === null ? null : filesIn(join(to, 'current'))),
    names: () => listReleases(to).map(({ name }) => name),
    /** Whether all that lies there belongs to a release that was shown. */
    isTidy(): boolean {
      const beside = readdirSync(to).filter((name) => name !== 'current')
      const names = listReleases(to).map(({ name }) => name)
      const ours = names.flatMap((name) => [name, `${name}.manifest.json`, `${name}.gone-back`])
      return (
        beside.join() === 'releases' &&
        readdirSync(join(to, 'releases')).every((name) => ours.includes(name))
      )
    },
    inode: (name: string, path: string) => lstatSync(join(oneRelease(to, name).folder, path)).ino,
    read: (name: string, path: string) =>
      readFileSync(join(oneRelease(to, name).folder, path), 'utf8'),
    tamper: (name: string, path: string, text: string) =>
      writeFileSync(join(oneRelease(to, name).folder, path), text),
  }
}
