import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { backUp } from '../../scripts/statistics/endpoint/back-up.ts'
import { exportCsv } from '../../scripts/statistics/endpoint/export-csv.ts'
import { openSqliteStore } from '../../scripts/statistics/endpoint/sqlite-store.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

const tool = join(import.meta.dirname, '../../scripts/tools/endpoint.ts')
const pages = new Set(['/', '/tin-tuc/"x"/'])

/** Two days of visits. */
async function visited(t: Parameters<typeof startEndpoint>[0]) {
  const endpoint = await startEndpoint(t, { sites: [{ pages }] })
  endpoint.set('2026-01-13T05:00:00Z')
  await endpoint.view()
  endpoint.set('2026-01-15T05:00:00Z')
  await endpoint.view()
  await endpoint.view({ path: '/tin-tuc/%22x%22/' })
  await endpoint.view({ agent: 'B', path: '/khac/' })
  return endpoint
}

test('a backup of an endpoint in use has its counts, is one file for its owner, and can be opened as its database', async (t) => {
  const endpoint = await visited(t)
  const file = join(endpoint.folder, 'sao-luu.sqlite')
  backUp(endpoint.file, file, 0)
  await endpoint.view({ agent: 'C' })
  assert.equal(statSync(file).mode & 0o077, 0)
  assert.deepEqual(
    readdirSync(endpoint.folder).filter((name) => name.startsWith('sao-luu')),
    ['sao-luu.sqlite'],
  )
  const store = openSqliteStore({ file, clock: () => Date.parse('2026-01-15T05:00:00Z') })
  t.after(() => store.close())
  const site = { domain, zone: 'Asia/Ho_Chi_Minh', baseline: 0, pages }
  assert.deepEqual((await store.visits(site))?.value, { total: 3, today: 2, month: 3 })
  assert.equal((await store.views(site, '/'))?.value, 2)
})

test('nothing of a visitor is in a backup or in an export', async (t) => {
  const endpoint = await visited(t)
  const file = join(endpoint.folder, 'sao-luu.sqlite')
  backUp(endpoint.file, file, 0)
  const live = new DatabaseSync(endpoint.file)
  t.after(() => live.close())
  const numbers = live
    .prepare('SELECT visitor FROM session')
    .all()
    .map((row) => Buffer.from(row.visitor as Uint8Array).toString('latin1'))
  assert.ok(numbers.length > 0)
  const copy = new DatabaseSync(file)
  assert.equal(copy.prepare('SELECT count(*) AS rows FROM session').get()?.rows, 0)
  copy.close()
  const salts = readFileSync(`${endpoint.file}-salts.json`, 'utf8').split('"')
  const exported = exportCsv(endpoint.file, domain).map(({ text }) => text)
  for (const text of [readFileSync(file, 'latin1'), ...exported]) {
    for (const trace of [...numbers, ...salts.filter((part) => part.length > 20), '127.0.0.1']) {
      assert.ok(!text.includes(trace))
    }
  }
})

test('a backup never writes over a file, nor makes up a database', async (t) => {
  const endpoint = await visited(t)
  assert.throws(() => backUp(endpoint.file, endpoint.file, 0), /already exists/)
  const missing = join(endpoint.folder, 'khong-co.sqlite')
  assert.throws(() => backUp(missing, join(endpoint.folder, 'x'), 0), /does not exist/)
  const text = join(endpoint.folder, 'text.sqlite')
  writeFileSync(text, 'x'.repeat(5000))
  assert.throws(() => backUp(text, join(endpoint.folder, 'x'), 0))
  assert.ok(!existsSync(missing) && !existsSync(join(endpoint.folder, 'x')))
  assert.deepEqual(
    readdirSync(endpoint.folder).filter((name) => name.startsWith('x')),
    [],
  )
})

test('an export is what Plausible imports, without what nobody knows', async (t) => {
  const endpoint = await visited(t)
  assert.deepEqual(exportCsv(endpoint.file, domain), [
    {
      name: 'imported_visitors_20260113_20260115.csv',
      text: '"date","pageviews","visits"\n"2026-01-13",1,1\n"2026-01-15",3,2\n',
    },
    {
      name: 'imported_pages_20260113_20260115.csv',
      text: `"date","hostname","page","pageviews"
"2026-01-13","${domain}","/",1
"2026-01-15","${domain}","/",1
"2026-01-15","${domain}","/tin-tuc/""x""/",1
`,
    },
  ])
  assert.deepEqual(exportCsv(endpoint.file, 'khac.example.vn'), [])
})

test('the command backs up and exports, and says what it takes', async (t) => {
  const endpoint = await visited(t)
  const env = { PATH: process.env.PATH, SITE_DOMAIN: domain, DATABASE: endpoint.file }
  const run = (...words: string[]) =>
    execFileSync(process.execPath, [tool, ...words], { env, encoding: 'utf8' })
  const file = join(endpoint.folder, 'sao-luu.sqlite')
  assert.equal(run('backup', file), `Đã sao lưu số liệu vào ${file}.\n`)
  assert.ok(existsSync(file))
  const folder = join(endpoint.folder, 'xuat')
  assert.match(run('export', folder), /^Đã xuất số liệu/)
  assert.equal(readdirSync(join(folder, domain)).length, 2)
  const outcome = (...words: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [tool, ...words], { env })
    return [status, String(stderr).trimEnd().split('\n').length]
  }
  for (const words of [['backup'], ['export', 'a', 'b'], ['khac'], ['--port', '1']]) {
    assert.deepEqual(outcome(...words), [2, 1], words.join(' '))
  }
  assert.deepEqual(outcome('backup', file), [3, 1])
})
