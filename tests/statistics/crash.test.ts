import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { browserAgent } from './start-endpoint.ts'

/** How often the endpoint is killed; `KILLS=100` makes a longer trial of it. */
const kills = Number(process.env.KILLS ?? 20)
const senders = 8
const mostEvents = 20_000

const tool = join(import.meta.dirname, '../../scripts/tools/endpoint.ts')
const pathOf = (event: number) => `/p${event}/`

test(`killed ${kills} times under load, the endpoint loses no acknowledged visit and counts none twice`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-lieu-'))
  const database = join(folder, 'so-lieu.sqlite')
  const files = Array.from({ length: mostEvents }, (_, event) => [`p${event}/index.html`, {}])
  const manifest = join(folder, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ version: 1, files: Object.fromEntries(files) }))
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SITE_DOMAIN: 'a.vn',
    DATABASE: database,
    SITE_PATHS: manifest,
    TRUSTED_PROXIES: '127.0.0.1',
  }
  let child: ChildProcess | undefined
  t.after(() => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  let next = 0
  const acknowledged: number[] = []
  /** Sends one event after the other, each by a visitor and to a page of its own, until the endpoint is gone. */
  async function send(origin: string): Promise<void> {
    while (next < mostEvents) {
      const event = next++
      const headers = {
        'content-type': 'text/plain',
        'user-agent': browserAgent('A'),
        'x-forwarded-for': `10.${event >> 8}.${event & 255}.1`,
      }
      const body = JSON.stringify({ n: 'pageview', u: `https://a.vn${pathOf(event)}`, d: 'a.vn' })
      try {
        const { status } = await fetch(`${origin}/api/event`, { method: 'POST', headers, body })
        assert.equal(status, 202)
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
        return
      }
      acknowledged.push(event)
    }
  }

  for (let kill = 1; kill <= kills; kill++) {
    child = spawn(process.execPath, [tool], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data')
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? ''
    const target = acknowledged.length + 3 * kill
    const load = Array.from({ length: senders }, () => send(origin))
    while (acknowledged.length < target) await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), ...load])
  }

  const counted = new DatabaseSync(database)
  t.after(() => counted.close())
  assert.deepEqual(Object.values(counted.prepare('PRAGMA integrity_check').get() ?? {}), ['ok'])
  const views = new Map(
    counted
      .prepare('SELECT path, sum(views) AS views FROM page_day GROUP BY path')
      .all()
      .map((row) => [String(row.path), Number(row.views)]),
  )
  const lost = acknowledged.filter((event) => !views.has(pathOf(event)))
  const twice = [...views].filter(([, count]) => count > 1)
  assert.deepEqual({ lost, twice }, { lost: [], twice: [] })
  assert.ok(acknowledged.length >= 3 * kills)
  const day = counted.prepare('SELECT sum(visits) AS visits, sum(views) AS views FROM day').get()
  assert.deepEqual({ ...day }, { visits: views.size, views: views.size })
})
