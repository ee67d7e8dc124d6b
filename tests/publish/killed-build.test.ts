import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import type { Manifest } from '../../scripts/publish/manifest.ts'
import { manifestEntry } from '../../scripts/publish/manifest.ts'
import { type OutputPaths, outputPaths } from '../../scripts/publish/output-paths.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { filesIn, temporaryFolder, writeFiles } from './folder-of.ts'

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
function waitingSite() {
  const parent = temporaryFolder()
  cpSync(built, parent, { recursive: true })
  const [content, output] = [join(parent, 'content'), join(parent, 'site', 'dist')]
  const flags = flagsFor(content, output)
  const build = () => spawnSync(process.execPath, flags, { encoding: 'utf8' })
  const old = manifestOf(output)
  writeFiles(content, contentOf('Bản mới.'))
  return { content, output, flags, build, old }
}

const manifestOf = (output: string): Manifest =>
  JSON.parse(readFileSync(outputPaths(output).manifest, 'utf8'))

/** Whether the output is just what a manifest says. */
function isWhole(output: string, { files }: Manifest): boolean {
  const found = Object.entries(filesIn(output)).map(([path, text]) => [path, manifestEntry(text)])
  return JSON.stringify(found.toSorted()) === JSON.stringify(Object.entries(files).toSorted())
}

const moments: readonly [name: string, hasCome: (paths: OutputPaths) => boolean][] = [
  ['as soon as it has the lock', ({ lock }) => existsSync(lock)],
  ['with nothing written yet', ({ staging }) => existsSync(staging)],
  ['with half of it written', ({ staging }) => count(join(staging, 'tin-tuc')) > 20],
  ['with all of it written', ({ newManifest }) => existsSync(newManifest)],
  ['while it comes into its place', ({ journal }) => existsSync(journal)],
]
const count = (folder: string) => (existsSync(folder) ? readdirSync(folder).length : 0)

for (const [signal, when] of [
  ['SIGKILL', moments],
  ['SIGTERM', moments.slice(2, 3)],
] as const) {
  for (const [name, hasCome] of when) {
    test(`a build that gets ${signal} ${name}: the site is whole, and the next build clears up`, async () => {
      const { output, flags, build, old } = waitingSite()
      const paths = outputPaths(output)
      const child = spawn(process.execPath, flags, { stdio: 'ignore' })
      const ended = once(child, 'exit')
      while (!hasCome(paths) && child.exitCode === null)
        await new Promise((resolve) => setImmediate(resolve))
      child.kill(signal)
      await ended
      // What has begun to come into its place is brought to its end by the next command.
      if (!existsSync(paths.journal)) {
        assert.ok(isWhole(output, old) || isWhole(output, manifestOf(output)))
      }
      const { status, stderr } = build()
      assert.deepEqual([status, stderr], [0, ''])
      assert.ok(isWhole(output, manifestOf(output)))
      assert.match(readFileSync(join(output, 'tin-tuc/bai-7/index.html'), 'utf8'), /Bản mới\./)
      assert.deepEqual(readdirSync(join(output, '..')).toSorted(), ['dist', 'dist.manifest.json'])
    })
  }
}

test('of two builds at once the second waits, and both end well', async () => {
  const { output, flags } = waitingSite()
  const builds = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe'] })
      const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
      return { said, code }
    }),
  )
  assert.deepEqual(
    builds.map(({ code }) => code),
    [0, 0, 0],
  )
  assert.ok(builds.some(({ said }) => said.includes('đang chờ')))
  assert.ok(isWhole(output, manifestOf(output)))
})

test('an article that cannot be read is told, and the old site stays', () => {
  const { content, output, build, old } = waitingSite()
  writeFileSync(join(content, 'tin-tuc/bai-7.md'), Buffer.from([0x2d, 0xff, 0xfe]))
  const { status, stderr } = build()
  assert.equal(status, 1)
  assert.match(stderr, /bai-7\.md/)
  assert.ok(isWhole(output, old))
})

test('a site that lost many of its articles is published only when that is wanted', async () => {
  const { content, output, flags, build, old } = waitingSite()
  for (let number = 0; number < 9; number++) rmSync(join(content, `tin-tuc/bai-${number}.md`))
  const refused = build()
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /31 bài, trước đó có 40.*--allow-shrink/)
  assert.ok(isWhole(output, old))
  const allowed = spawnSync(process.execPath, [...flags, '--allow-shrink'])
  assert.equal(allowed.status, 0)
  assert.ok(!existsSync(join(output, 'tin-tuc/bai-0')))
})
