import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { runEndpoint, temporaryFolder } from './run-endpoint.ts'

const rounds = 3

/** Lets a running process write nothing more to any file, as a full disk does, or write again; nobody must be root for it. */
function setDisk(pid: number, state: 'full' | 'free'): void {
  const most = state === 'full' ? '0' : 'unlimited'
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:`])
}

// Only Linux can do that to a process that runs; faults that need no such help are in `sqlite-store.test.ts`.
const testOnLinux = process.platform === 'linux' ? test : () => {}

testOnLinux(
  'while the disk takes nothing no visit is acknowledged and no number is wrong; then it goes on by itself',
  async (t) => {
    const database = join(temporaryFolder(t), 'so-lieu.sqlite')
    const endpoint = await runEndpoint(t, { DATABASE: database })
    let acknowledged = 0
    let visitor = 0
    /** Ten visitors at once, and the statuses they got. */
    async function crowd() {
      const statuses = await Promise.all(
        Array.from({ length: 10 }, () => endpoint.view(`10.0.${visitor >> 8}.${visitor++ & 255}`)),
      )
      acknowledged += statuses.filter((status) => status === 202).length
      return new Set(statuses)
    }
    const total = async () => (await endpoint.read('/so-lieu.json')).visits.total

    for (let round = 1; round <= rounds; round++) {
      assert.deepEqual(await crowd(), new Set([202]))
      setDisk(endpoint.pid, 'full')
      assert.deepEqual(await crowd(), new Set([503]))
      assert.equal(await endpoint.status('/healthz'), 503)
      assert.equal(await total(), acknowledged)
      setDisk(endpoint.pid, 'free')
      assert.equal(await endpoint.status('/healthz'), 200)
      assert.deepEqual(await crowd(), new Set([202]))
      assert.equal(await total(), acknowledged)
    }
    assert.equal(acknowledged, 20 * rounds)

    setDisk(endpoint.pid, 'full')
    assert.equal(await endpoint.end('SIGTERM'), 0)
    const counted = new DatabaseSync(database)
    t.after(() => counted.close())
    assert.equal(counted.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
    assert.equal(counted.prepare('SELECT visits FROM day').get()?.visits, acknowledged)
  },
)
