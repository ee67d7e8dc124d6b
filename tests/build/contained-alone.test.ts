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

test('a build that is killed alone takes the process with it that makes the pages', async () => {
  const parent = temporaryFolder()
  const [content, output] = [join(parent, 'content'), join(parent, 'dist')]
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
  const flags = ['scripts/tools/build.ts', '--content', content, '--output', output, '--quiet']
  const build = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] })
  // The other process has the same outputs: they end when both are gone.
  const gone = once(build, 'close')
  build.stdout.resume()
  build.stderr.resume()
  while (written() < 5 && build.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve))
  build.kill('SIGKILL')
  const before = written()
  await gone
  assert.ok(before < articles / 2, `${before} at the kill`)
  assert.ok(written() < articles, `${written()} when all was over`)
})
