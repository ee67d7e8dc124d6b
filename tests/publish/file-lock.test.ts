import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs, {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { Locked, takeLock } from '../../scripts/publish/file-lock.ts'
import { LeftoverForeign } from '../../scripts/publish/leftover-foreign.ts'
import { temporaryFolder } from './folder-of.ts'

const lockModule = join(import.meta.dirname, '../../scripts/publish/file-lock.ts')

/** Another process that takes the lock and keeps it until it is killed. */
async function holder(file: string) {
  const program = `const { takeLock } = await import(${JSON.stringify(lockModule)})
    await takeLock(${JSON.stringify(file)}, { waitMilliseconds: 0 })
    console.log('taken')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

test('one process has the lock, another one does not get it; a killed one no longer has it', async () => {
  const file = join(temporaryFolder(), 'lock')
  const child = await holder(file)
  let waits = 0
  await assert.rejects(
    takeLock(file, { waitMilliseconds: 0, onWait: () => waits++ }),
    (error) => error instanceof Locked && error.file === file,
  )
  assert.equal(waits, 1)
  const waiting = takeLock(file, { waitMilliseconds: 60_000 })
  child.kill('SIGKILL')
  const release = await waiting
  release()
  assert.equal(existsSync(file), false)
})

test('many who want it have it one after the other, and nothing is left', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'lock')
  let holders = 0
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const release = await takeLock(file, { waitMilliseconds: 60_000 })
      assert.equal(++holders, 1)
      await new Promise((resolve) => setImmediate(resolve))
      holders--
      release()
    }),
  )
  assert.deepEqual(readdirSync(folder), [])
})

test('a lock is an empty file with nothing beside it: a full disk has room for it', async () => {
  const folder = temporaryFolder()
  const release = await takeLock(join(folder, 'lock'), { waitMilliseconds: 0 })
  assert.deepEqual(readdirSync(folder), ['lock'])
  assert.equal(statSync(join(folder, 'lock')).size, 0)
  release()
})

test('a folder that is not there is told as what it is', async () => {
  const file = join(temporaryFolder(), 'no', 'lock')
  await assert.rejects(takeLock(file, { waitMilliseconds: 0 }), { code: 'ENOENT' })
})

test('a lock whose file was removed between opening and locking is taken anew, under its name', async (t) => {
  const file = join(temporaryFolder(), 'lock')
  const { statSync: real } = fs
  let asked = 0
  const stat = t.mock.method(fs, 'statSync', (...parameters: Parameters<typeof real>) => {
    // Who had it before has removed it, and somebody else has made a new one.
    if (++asked === 2) {
      rmSync(file)
      writeFileSync(file, '')
    }
    return real(...parameters)
  })
  syncBuiltinESMExports()
  try {
    const release = await takeLock(file, { waitMilliseconds: 60_000 })
    assert.equal(asked, 4)
    await assert.rejects(takeLock(file, { waitMilliseconds: 0 }), Locked)
    release()
  } finally {
    stat.mock.restore()
    syncBuiltinESMExports()
  }
})

test('a link or a file of somebody else in the place of the lock is told, and left as it is', async () => {
  const folder = temporaryFolder()
  const [elsewhere, link, foreign, journaled] = ['elsewhere', 'link', 'foreign', 'lock'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string]
  symlinkSync(elsewhere, link)
  writeFileSync(foreign, 'the accounts of 2026'.repeat(100))
  // What SQLite would take for changes to be taken back.
  writeFileSync(`${journaled}-journal`, 'planted')
  for (const file of [link, foreign, journaled])
    await assert.rejects(
      takeLock(file, { waitMilliseconds: 0 }),
      (error) => error instanceof LeftoverForeign && error.path === file,
    )
  assert.equal(existsSync(elsewhere), false)
  assert.match(readFileSync(foreign, 'utf8'), /^the accounts/)
})
