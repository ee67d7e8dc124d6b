import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Manifest, manifestEntry } from '../../scripts/publish/manifest.ts'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { bytesIn, temporaryFolder, writeFiles } from './folder-of.ts'

const tool = join(import.meta.dirname, '../../scripts/tools/build.ts')
const at = '2026-01-01T00:00:00Z'
const article = (number: number, text: string) =>
  `---\ntitle: Bài số ${number}\ndate: 2025-01-0${(number % 9) + 1}\n---\n\n${text}\n`
const contentOf = (text: string) =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [`tin-tuc/bai-${number}.md`, article(number, text)]),
  )

const flagsFor = (content: string, output: string) => {
  return [tool, '--content', content, '--output', output, '--at', at, '--quiet']
}

const built = temporaryFolder()
writeFiles(join(built, 'content'), { 'site.yaml': minimalSiteFile, ...contentOf('Bản cũ.') })
const first = spawnSync(
  process.execPath,
  flagsFor(join(built, 'content'), join(built, 'site', 'dist')),
)
assert.equal(first.status, 0)

/** A content folder of which one version is built, and another one waiting to be. */
export function waitingSite() {
  const parent = temporaryFolder()
  cpSync(built, parent, { recursive: true })
  const [content, output] = [join(parent, 'content'), join(parent, 'site', 'dist')]
  const flags = flagsFor(content, output)
  const build = () => spawnSync(process.execPath, flags, { encoding: 'utf8' })
  const old = manifestOf(output)
  writeFiles(content, contentOf('Bản mới.'))
  return { content, output, flags, build, old }
}

/** The manifest beside an output. */
export const manifestOf = (output: string): Manifest =>
  JSON.parse(readFileSync(outputPaths(output).manifest, 'utf8'))

/** Whether the output is just what a manifest says. */
export function isWhole(output: string, { files }: Manifest): boolean {
  const found = Object.entries(bytesIn(output)).map(([path, bytes]) => [path, manifestEntry(bytes)])
  return JSON.stringify(found.toSorted()) === JSON.stringify(Object.entries(files).toSorted())
}
