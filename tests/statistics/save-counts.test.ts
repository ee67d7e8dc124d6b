import assert from 'node:assert/strict'
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { backUp } from '../../scripts/statistics/endpoint/back-up.ts'
import { exportCsv } from '../../scripts/statistics/endpoint/export-csv.ts'
import { openSqliteStore } from '../../scripts/statistics/endpoint/sqlite-store.ts'
import { runEndpoint, temporaryFolder, endpointTool as tool } from './run-endpoint.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

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
  const store = openSqliteStore({
    file,
    sites: [],
    clock: () => Date.parse('2026-01-15T05:00:00Z'),
  })
  t.after(() => store.close())
  const site = { domain, zone: 'Asia/Ho_Chi_Minh', baseline: 0, pages }
  assert.deepEqual((await store.visits(site))?.value, { total: 3, today: 2, month: 3 })
  assert.equal((await store.views(site, '/'))?.value, 2)
})

test('a backup taken under load is of one moment, and an endpoint starts on it as on its own database', async (t) => {
  const folder = temporaryFolder(t)
  const manifest = join(folder, 'dist.manifest.json')
  const paths = ['/', '/a/', '/b/']
  writeFileSync(
    manifest,
    '{"version":1,"files":{"index.html":{},"a/index.html":{},"b/index.html":{}}}',
  )
  const variables = { DATABASE: join(folder, 'so-lieu.sqlite'), SITE_PATHS: manifest }
  const endpoint = await runEndpoint(t, variables)
  let acknowledged = 0
  let isOver = false
  const load = Array.from({ length: 4 }, async (_, sender) => {
    for (let event = 0; !isOver; event++) {
      const u = `https://a.vn${paths[event % paths.length]}`
      const status = await endpoint.view(`10.${sender}.${event >> 8}.${event & 255}`, { u })
      assert.equal(status, 202)
      acknowledged++
    }
  })
  const env = { PATH: process.env.PATH, SITE_DOMAIN: 'a.vn', ...variables }
  const execute = promisify(execFile)
  const copies: { file: string; least: number; most: number }[] = []
  for (const name of ['1', '2', '3']) {
    const file = join(folder, `sao-luu-${name}.sqlite`)
    const least = acknowledged
    await execute(process.execPath, [tool, 'backup', file], { env })
    // One event of each sender may be counted and not acknowledged yet.
    copies.push({ file, least, most: acknowledged + load.length })
  }
  isOver = true
  await Promise.all(load)

  for (const { file, least, most } of copies) {
    const copy = new DatabaseSync(file, { readOnly: true })
    assert.equal(copy.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
    const sums = copy
      .prepare(
        'SELECT (SELECT visits FROM day) AS visits, (SELECT views FROM day) AS views, (SELECT sum(views) FROM page_day) AS pages',
      )
      .get()
    copy.close()
    const visits = Number(sums?.visits)
    assert.ok(visits >= least && visits <= most, `${visits} of ${least} to ${most}`)
    assert.deepEqual({ ...sums }, { visits, views: visits, pages: visits })
  }

  const last = copies.at(-1)?.file ?? ''
  const total = async (on: typeof endpoint) => (await on.read('/so-lieu.json')).visits.total
  const restored = await runEndpoint(t, { ...variables, DATABASE: last })
  const before = await total(restored)
  assert.equal(await restored.view('10.99.0.1'), 202)
  assert.equal(await total(restored), before + 1)
  assert.equal(await total(endpoint), acknowledged)
  for (const name of readdirSync(folder).filter((file) => file.startsWith('s'))) {
    assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name)
  }
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
      text: '"date","pageviews","visits"\n"2026-01-13",1,1\n"2026-01-15",2,2\n',
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
  const exported = readdirSync(join(folder, domain))
  assert.equal(exported.length, 2)
  for (const name of exported) assert.equal(statSync(join(folder, domain, name)).mode & 0o077, 0)
  const missing = join(endpoint.folder, 'khong-co.sqlite')
  for (const verb of ['backup', 'export']) {
    const target = join(endpoint.folder, `khong-${verb}`)
    const wrong = { ...env, DATABASE: missing }
    const { status, stderr } = spawnSync(process.execPath, [tool, verb, target], { env: wrong })
    assert.equal(status, 3)
    assert.match(String(stderr), new RegExp(`^Không lưu được .*${missing}.*\n$`))
    assert.ok(!existsSync(target) && !existsSync(missing))
  }
  const outcome = (...words: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [tool, ...words], { env })
    return [status, String(stderr).trimEnd().split('\n').length]
  }
  for (const words of [['backup'], ['export', 'a', 'b'], ['khac'], ['--port', '1']]) {
    assert.deepEqual(outcome(...words), [2, 1], words.join(' '))
  }
  assert.deepEqual(outcome('backup', file), [3, 1])
})
