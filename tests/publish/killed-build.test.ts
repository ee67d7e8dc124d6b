import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { takeLock } from '../../scripts/publish/file-lock.ts'
import { type OutputPaths, outputPaths } from '../../scripts/publish/output-paths.ts'
import { isWhole, manifestOf, waitingSite } from './waiting-site.ts'

const moments: readonly [name: string, hasCome: (paths: OutputPaths) => boolean][] = [
  ['as soon as it has the lock', ({ lock }) => existsSync(lock)],
  ['with nothing written yet', ({ staging }) => existsSync(staging)],
  ['with half of it written', ({ staging }) => count(join(staging, 'tin-tuc')) > 20],
  ['with all of it written', ({ newManifest }) => existsSync(newManifest)],
  ['while it comes into its place', ({ journal }) => existsSync(journal)],
]
const count = (folder: string) => (existsSync(folder) ? readdirSync(folder).length : 0)

for (const [name, hasCome] of moments) {
  test(`a build that is killed ${name}: the site is whole, and the next build clears up`, async () => {
    const { output, flags, build, old } = waitingSite()
    const paths = outputPaths(output)
    const child = spawn(process.execPath, flags, { stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (!hasCome(paths) && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
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

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`a build that gets ${signal} while it writes says so, and leaves the old site and nothing beside it`, async () => {
    const { output, flags, old } = waitingSite()
    const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = Promise.all([text(child.stderr), once(child, 'exit')])
    while (count(join(outputPaths(output).staging, 'tin-tuc')) < 5 && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve))
    child.kill(signal)
    const [said, [code]] = await ended
    assert.match(said, /^Đã dừng giữa chừng.*vẫn giữ nguyên\.\n$/)
    assert.equal(code, 3)
    assert.ok(isWhole(output, old))
    assert.deepEqual(readdirSync(join(output, '..')).toSorted(), ['dist', 'dist.manifest.json'])
  })
}

test('a build that waits for another one can be stopped', async () => {
  const { output, flags, old } = waitingSite()
  const unlock = await takeLock(outputPaths(output).lock, { waitMilliseconds: 0 })
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  await once(child.stderr, 'data')
  child.kill('SIGTERM')
  assert.deepEqual(await ended, [3, null])
  unlock()
  assert.ok(isWhole(output, old))
})

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
