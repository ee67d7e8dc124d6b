import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { periods } from '../../scripts/statistics/endpoint/periods.ts'
import { endpointTool, runEndpoint, temporaryFolder } from './run-endpoint.ts'
import { startEndpoint } from './start-endpoint.ts'

/** Every file below a folder, as Latin-1 text, so that any bytes can be found in it. */
function filesBelow(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => join(folder, name)).filter((name) => statSync(name).isFile())
  return new Map(files.map((name) => [name, readFileSync(name, 'latin1')]))
}

const run = promisify(execFile)
const planted = { 'user-agent': 'Mozilla/5.0 (X11; PlantedPhone)', referer: 'https://planted.vn/' }
const address = '203.0.113.77'
const mail = 'planted@example.vn'
const traces = [/planted/i, /203\.0\.113/]

/** Events that carry something of a visitor everywhere they can: counted, dropped, refused, and no event at all. */
const events: readonly object[] = [
  { u: `https://a.vn/?mail=${mail}#${mail}`, r: `https://planted.vn/?mail=${mail}` },
  { u: 'https://planted:planted@a.vn/planted/', p: { role: 'member', planted: mail } },
  { u: 'https://planted.vn/' },
  { d: 'planted.vn' },
  { n: 'planted' },
  { u: 'planted' },
  { u: `data:text/html,${mail}` },
  { n: [mail] },
]
const requests: readonly string[] = [
  'GET /planted?mail=planted@example.vn HTTP/1.1\r\nhost: a.vn\r\n',
  'GET http://[planted/ HTTP/1.1\r\nhost: a.vn\r\n',
  'GET /so-lieu.json HTTP/1.1\r\nhost: planted@ planted\r\n',
  'PLANTED / HTTP/1.1\r\nhost: a.vn\r\n',
  'GET /luot-xem.json?path=/planted/%ff HTTP/1.1\r\nhost: a.vn\r\norigin: planted://[\r\n',
  'POST /api/event HTTP/1.1\r\nhost: a.vn\r\ncontent-type: text/planted\r\n',
]

test('nothing of a visitor is in the database, its log, the salts, the metrics, what the process writes, a backup or an export', async (t) => {
  const folder = temporaryFolder(t)
  const database = join(folder, 'so-lieu.sqlite')
  const manifest = join(folder, 'dist.manifest.json')
  writeFileSync(manifest, '{"version":1,"files":{"index.html":{}}}')
  const endpoint = await runEndpoint(t, { DATABASE: database, SITE_PATHS: manifest })
  const outside = new DatabaseSync(database)
  t.after(() => outside.close())
  async function visitEverywhere() {
    for (const event of events) await endpoint.view(address, event, planted)
    for (const request of requests) {
      const socket = connect(Number(endpoint.origin.split(':').at(-1)), '127.0.0.1')
      socket.write(`${request}x-forwarded-for: ${address}\r\nconnection: close\r\n\r\n`)
      await text(socket)
    }
  }

  await visitEverywhere()
  // The same while every visit fails and is reported.
  outside.exec('BEGIN IMMEDIATE')
  await visitEverywhere()
  outside.exec('ROLLBACK')
  assert.match(endpoint.log(), /Không trả lời được: database is locked/)
  const env = { PATH: process.env.PATH, SITE_DOMAIN: 'a.vn', DATABASE: database }
  for (const words of [
    ['backup', join(folder, 'sao-luu.sqlite')],
    ['export', join(folder, 'xuat')],
  ]) {
    await run(process.execPath, [endpointTool, ...words], { env })
  }
  const metrics = await (await fetch(`${endpoint.origin}/metrics`)).text()
  assert.match(metrics, /accepted/)

  const files = filesBelow(folder)
  assert.ok(files.get(`${database}-wal`)?.includes('a.vn'))
  assert.equal(files.size, 8)
  for (const [where, content] of [...files, ['log', endpoint.log()], ['metrics', metrics]]) {
    for (const trace of traces) assert.doesNotMatch(content ?? '', trace, where)
  }
})

test('after 48 hours no visitor number and no salt of that time is left, in no file and no free page, without a restart', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const endpoint = await startEndpoint(t)
  const numbers = new Set<string>()
  const salts = new Set<string>()
  const outside = new DatabaseSync(endpoint.file)
  t.after(() => outside.close())
  const latin1 = (bytes: unknown) => Buffer.from(bytes as Uint8Array).toString('latin1')
  const keep = () => {
    for (const row of outside.prepare('SELECT visitor FROM session').all()) {
      numbers.add(latin1(row.visitor))
    }
    const file: Record<string, string> = JSON.parse(
      readFileSync(`${endpoint.file}-salts.json`, 'utf8'),
    )
    for (const salt of Object.values(file)) salts.add(salt)
  }
  const forget = (minutes: number) => {
    endpoint.wait(minutes)
    t.mock.timers.tick(periods.forget)
  }

  for (let hour = 0; hour < 48; hour++) {
    const agents = Array.from({ length: 20 }, (_, index) => `${hour} ${index}`)
    await Promise.all(agents.map((agent) => endpoint.view({ agent })))
    keep()
    forget(60)
  }
  assert.equal(numbers.size, 20 * 48)
  assert.equal(salts.size, 3)
  forget(24 * 60)
  const saltBytes = [...salts].map((salt) => latin1(Buffer.from(salt, 'base64')))
  for (const [where, content] of filesBelow(endpoint.folder)) {
    for (const trace of [...numbers, ...salts, ...saltBytes]) {
      assert.ok(!content.includes(trace), where)
    }
  }
  assert.equal((await endpoint.figures()).visits.total, 20 * 48)
})
