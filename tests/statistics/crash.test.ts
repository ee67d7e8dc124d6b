import assert from 'node:assert/strict'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { runEndpoint, temporaryFolder } from './run-endpoint.ts'

/** How often the endpoint is killed; `KILLS=100` makes a longer trial of it. */
const kills = Number(process.env.KILLS ?? 20)
const senders = 8
const mostEvents = 20_000

const pathOf = (event: number) => `/p${event}/`

/**
 * What is counted in the database that a killed process left: the views of each page, and the sums of the days.
 * Looks at a copy, so that the endpoint itself has to make good what the kill left behind. Throws when it is damaged.
 */
function readCounts(file: string) {
  const copy = `${file}-copy`
  for (const part of ['', '-wal']) copyFileSync(file + part, copy + part)
  const database = new DatabaseSync(copy)
  try {
    assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
    const views = database.prepare('SELECT path, sum(views) AS views FROM page_day GROUP BY path')
    const day = database.prepare('SELECT sum(visits) AS visits, sum(views) AS views FROM day').get()
    return {
      pages: new Map(views.all().map((row) => [String(row.path), Number(row.views)])),
      day: { ...day },
    }
  } finally {
    database.close()
  }
}

test(`killed ${kills} times under load, the endpoint loses no acknowledged visit and counts none twice`, async (t) => {
  const folder = temporaryFolder(t)
  const database = join(folder, 'so-lieu.sqlite')
  const files = Array.from({ length: mostEvents }, (_, event) => [`p${event}/index.html`, {}])
  const manifest = join(folder, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ version: 1, files: Object.fromEntries(files) }))

  let next = 0
  const acknowledged: number[] = []
  /** Sends one event after the other, each by a visitor and to a page of its own, until the endpoint is gone. */
  async function send(endpoint: Awaited<ReturnType<typeof runEndpoint>>): Promise<void> {
    while (next < mostEvents) {
      const event = next++
      const visitor = `10.${event >> 8}.${event & 255}.1`
      try {
        const status = await endpoint.view(visitor, { u: `https://a.vn${pathOf(event)}` })
        assert.equal(status, 202)
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error
        return
      }
      acknowledged.push(event)
    }
  }

  for (let kill = 1; kill <= kills; kill++) {
    const endpoint = await runEndpoint(t, { DATABASE: database, SITE_PATHS: manifest })
    const target = acknowledged.length + 3 + kill
    const load = Array.from({ length: senders }, () => send(endpoint))
    while (acknowledged.length < target) {
      await new Promise((resolve) => setImmediate(resolve))
    }
    await Promise.all([endpoint.end('SIGKILL'), ...load])

    const { pages, day } = readCounts(database)
    const lost = acknowledged.filter((event) => !pages.has(pathOf(event)))
    const twice = [...pages].filter(([, count]) => count > 1)
    assert.deepEqual({ lost, twice }, { lost: [], twice: [] })
    assert.deepEqual(day, { visits: pages.size, views: pages.size })
  }
})
