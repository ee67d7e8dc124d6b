import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { temporaryFolder, writeFiles } from '../publish/folder-of.ts'

const articles = 600
const article = (number: number) =>
  `---\ntitle: Bài số ${number}\ndate: 2025-01-02\n---\n\nNội dung.\n`

/** A build of many articles that has begun to write their pages. */
async function startBuild() {
  const parent = temporaryFolder()
  const [content, output, cache] = ['content', 'dist', 'cache'].map((name) =>
    join(parent, name),
  ) as [string, string, string]
  writeFiles(content, {
    'site.yaml': minimalSiteFile,
    ...Object.fromEntries(
      Array.from({ length: articles }, (_, number) => [`tin-tuc/${number}.md`, article(number)]),
    ),
  })
  const written = () => {
    const folder = join(outputPaths(output).staging, 'tin-tuc')
    return existsSync(folder) ? readdirSync(folder).length : 0
  }
  const flags = ['--content', content, '--output', output, '--cache', cache, '--quiet']
  const build = spawn(process.execPath, ['scripts/tools/build.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // The other process has the same outputs: it ends when both are gone.
  const gone = once(build, 'close')
  build.stdout.resume()
  build.stderr.resume()
  while (written() < 5 && build.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve))
  return { build, gone, written, cache }
}

test('a build that is killed alone takes the process with it that makes the pages', async () => {
  const { build, gone, written } = await startBuild()
  build.kill('SIGKILL')
  const before = written()
  await gone
  assert.ok(before < articles / 2, `${before} at the kill`)
  assert.ok(written() < articles, `${written()} when all was over`)
})

test('a build that is stopped does not wait for its processes to make the rest and keep it', async () => {
  const { build, gone, cache } = await startBuild()
  build.kill('SIGINT')
  await gone
  assert.equal(build.exitCode, 3)
  const kept = readdirSync(join(cache, 'read'), { recursive: true, encoding: 'utf8' })
  assert.deepEqual(
    kept.filter((path) => path.includes('ledger')),
    [],
  )
})
