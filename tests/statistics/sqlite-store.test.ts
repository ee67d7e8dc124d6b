import assert from 'node:assert/strict'
import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { groupCommit } from '../../scripts/statistics/endpoint/group-commit.ts'
import { openSqliteStore } from '../../scripts/statistics/endpoint/sqlite-store.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

test('what arrives in one turn is written together, what arrives later by itself', async () => {
  const written: number[][] = []
  const group = groupCommit<number>((items) => void written.push([...items]))
  await Promise.all([group.add(1), group.add(2), group.add(3)])
  await group.add(4)
  assert.deepEqual(written, [[1, 2, 3], [4]])
})

test('an item is not acknowledged before its group is written', async () => {
  const order: string[] = []
  const group = groupCommit(() => void order.push('written'))
  await group.add('x').then(() => order.push('acknowledged'))
  assert.deepEqual(order, ['written', 'acknowledged'])
})

test('a write that fails rejects all of its group and none of the next', async () => {
  let isBroken = true
  const group = groupCommit(() => {
    if (isBroken) throw new Error('disk full')
  })
  const outcomes = await Promise.allSettled([group.add(1), group.add(2)])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  isBroken = false
  await group.add(3)
})

test('a flush writes what waits at once, and once only', async () => {
  const written: number[][] = []
  const group = groupCommit<number>((items) => void written.push([...items]))
  const added = group.add(1)
  group.flush()
  assert.deepEqual(written, [[1]])
  await added
  await group.add(2)
  assert.deepEqual(written, [[1], [2]])
})

/** What stops the disk from taking a visit, done to the file from outside, and the way back. */
const faults: readonly [name: string, stop: string, goOn: string][] = [
  ['is locked', 'BEGIN IMMEDIATE', 'ROLLBACK'],
  [
    'takes no rows',
    `CREATE TRIGGER full_day BEFORE INSERT ON day BEGIN SELECT raise(ABORT, 'disk full'); END;
     CREATE TRIGGER full_health BEFORE INSERT ON health BEGIN SELECT raise(ABORT, 'disk full'); END`,
    'DROP TRIGGER full_day; DROP TRIGGER full_health',
  ],
]

/** Eight visitors at once, and the statuses they got. */
async function crowd(endpoint: Awaited<ReturnType<typeof startEndpoint>>, name: string) {
  const agents = Array.from({ length: 8 }, (_, index) => `${name} ${index}`)
  const answers = await Promise.all(agents.map((agent) => endpoint.view({ agent })))
  return new Set(answers.map(({ status }) => status))
}

for (const [name, stop, goOn] of faults) {
  test(`a store that ${name} refuses visits, says so, keeps its numbers, and goes on by itself`, async (t: TestContext) => {
    const endpoint = await startEndpoint(t)
    const health = async () => (await fetch(`${endpoint.origin}/healthz`)).status
    assert.deepEqual(await crowd(endpoint, 'before'), new Set([202]))
    const outside = new DatabaseSync(endpoint.file)
    t.after(() => outside.close())
    outside.exec(stop)
    assert.deepEqual(await crowd(endpoint, 'during'), new Set([503]))
    assert.equal(await health(), 503)
    assert.equal((await endpoint.figures()).visits.total, 8)
    outside.exec(goOn)
    assert.equal(await health(), 200)
    assert.deepEqual(await crowd(endpoint, 'after'), new Set([202]))
    assert.equal((await endpoint.figures()).visits.total, 16)
  })
}

test('a salt of the day that cannot be written refuses visits and says so, and goes on by itself', async (t) => {
  const endpoint = await startEndpoint(t)
  const health = async () => (await fetch(`${endpoint.origin}/healthz`)).status
  assert.deepEqual(await crowd(endpoint, 'before'), new Set([202]))
  // What a new file is written to before it takes the place of the old one.
  const fresh = `${endpoint.file}-salts.json.new`
  mkdirSync(fresh)
  endpoint.wait(24 * 60)
  assert.deepEqual(await crowd(endpoint, 'during'), new Set([503]))
  assert.equal(await health(), 503)
  assert.equal((await endpoint.figures()).visits.total, 8)
  rmdirSync(fresh)
  assert.equal(await health(), 200)
  assert.deepEqual(await crowd(endpoint, 'after'), new Set([202]))
  assert.equal((await endpoint.figures()).visits.total, 16)
})

test('questions for its health that come together cost one write', async (t) => {
  const endpoint = await startEndpoint(t)
  const store = openSqliteStore({
    file: join(endpoint.folder, 'health.sqlite'),
    sites: [],
    clock: () => 0,
  })
  t.after(() => store.close())
  await store.healthy()
  const log = () => statSync(join(endpoint.folder, 'health.sqlite-wal')).size
  const before = log()
  await store.healthy()
  const once = log() - before
  assert.ok(once > 0)
  const answers = await Promise.all(Array.from({ length: 20 }, () => store.healthy()))
  assert.deepEqual(new Set(answers), new Set([true]))
  assert.equal(log() - before, 2 * once)
})

test('visits that wait when the store closes are kept', async (t) => {
  const endpoint = await startEndpoint(t)
  const [, answer] = await Promise.all([endpoint.restart(), endpoint.view()])
  const isKept = answer.status === 202
  assert.equal((await endpoint.figures()).visits.total, isKept ? 1 : 0)
})

test('100,000 random paths leave no row behind', async (t) => {
  const endpoint = await startEndpoint(t)
  const site = { domain, zone: 'UTC', baseline: 0, pages: new Set(['/']) }
  const file = join(endpoint.folder, 'paths.sqlite')
  const store = openSqliteStore({ file, sites: [site], clock: () => 0 })
  const visit = { sites: [site], at: 0, role: 'guest', url: '', referrer: '' } as const
  const record = (path: string) => store.record({ ...visit, path, address: '::1', agent: 'A' })
  await Promise.all(Array.from({ length: 100_000 }, (_, index) => record(`/${index}/`)))
  await record('/')
  const { days, pages } = (await store.days(site))?.value ?? {}
  assert.deepEqual(days, [{ date: '1970-01-01', visits: 1, views: 1 }])
  await store.close()
  assert.deepEqual(pages, [{ path: '/', views: 1 }])
})
