import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { visitorId } from '../../scripts/statistics/endpoint/visitor-id.ts'
import { storeKind } from './open-store.ts'
import { browserAgent, domain, startEndpoint } from './start-endpoint.ts'

/** What holds for the embedded store alone: Plausible has its own way, or its own files. */
function testEmbedded(name: string, run: (t: TestContext) => Promise<void>): void {
  if (storeKind() === 'embedded') test(name, run)
}

test('the first view is a visit, and its visitor is online', async (t) => {
  const endpoint = await startEndpoint(t)
  const answer = await endpoint.view()
  assert.equal(answer.status, 202)
  assert.equal(await answer.text(), 'ok')
  assert.equal(answer.headers.get('x-plausible-dropped'), null)
  assert.deepEqual(await endpoint.figures(), {
    v: 1,
    online: { guests: 1, members: 0, total: 1 },
    visits: { total: 1, today: 1, month: 1 },
    updatedAt: '2026-01-15T05:00:00.000Z',
  })
})

test('a visit goes on for 30 idle minutes, and not longer', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  endpoint.wait(30)
  await endpoint.view()
  endpoint.wait(29.9)
  await endpoint.view()
  assert.equal((await endpoint.figures()).visits.total, 1)
  endpoint.wait(30.1)
  await endpoint.view()
  assert.equal((await endpoint.figures()).visits.total, 2)
})

test('a visitor is online for 5 minutes after the last view', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  endpoint.wait(3)
  await endpoint.view()
  endpoint.wait(4.9)
  assert.equal((await endpoint.figures()).online.total, 1)
  endpoint.wait(0.2)
  assert.deepEqual((await endpoint.figures()).online, { guests: 0, members: 0, total: 0 })
})

test('visitors are told apart by user agent, members and guests apart, each once', async (t) => {
  const endpoint = await startEndpoint(t)
  for (let count = 0; count < 3; count++) await endpoint.view({ agent: 'A' })
  await endpoint.view({ agent: 'B' })
  await endpoint.view({ agent: 'C', role: 'member' })
  await endpoint.view({ agent: 'D', role: 'admin' })
  const { online, visits } = await endpoint.figures()
  assert.deepEqual(online, { guests: 3, members: 1, total: 4 })
  assert.equal(visits.total, 4)
})

testEmbedded('a visitor who signs in is one visitor, now a member', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  await endpoint.view({ role: 'member' })
  const { online, visits } = await endpoint.figures()
  assert.deepEqual(online, { guests: 0, members: 1, total: 1 })
  assert.equal(visits.total, 1)
})

test('day and month turn at midnight in Viet Nam', async (t) => {
  const endpoint = await startEndpoint(t)
  endpoint.set('2026-01-31T16:59:00Z')
  await endpoint.view()
  assert.deepEqual((await endpoint.figures()).visits, { total: 1, today: 1, month: 1 })
  endpoint.set('2026-01-31T17:00:00Z')
  await endpoint.view({ agent: 'B' })
  assert.deepEqual((await endpoint.figures()).visits, { total: 2, today: 1, month: 1 })
})

test('the baseline is in the total and nowhere else', async (t) => {
  const endpoint = await startEndpoint(t, { sites: [{ baseline: 1156 }] })
  assert.deepEqual((await endpoint.figures()).visits, { total: 1156, today: 0, month: 0 })
  await endpoint.view()
  assert.deepEqual((await endpoint.figures()).visits, { total: 1157, today: 1, month: 1 })
})

test('a restart forgets no visit, neither counted nor under way', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  await endpoint.restart()
  endpoint.wait(10)
  await endpoint.view()
  const { online, visits } = await endpoint.figures()
  assert.equal(visits.total, 1)
  assert.equal(online.total, 1)
})

test('a visit goes on while the salt changes at midnight UTC, under its new number', async (t) => {
  const endpoint = await startEndpoint(t)
  endpoint.set('2026-01-15T23:50:00Z')
  await endpoint.view()
  endpoint.set('2026-01-16T00:10:00Z')
  await endpoint.restart()
  await endpoint.view()
  endpoint.set('2026-01-16T00:30:00Z')
  await endpoint.view()
  assert.equal((await endpoint.figures()).visits.total, 1)
  endpoint.set('2026-01-17T00:10:00Z')
  await endpoint.view()
  assert.equal((await endpoint.figures()).visits.total, 2)
})

testEmbedded('a clock that is set back makes no visit endless', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  endpoint.wait(-120)
  assert.equal((await endpoint.figures()).online.total, 0)
  await endpoint.view()
  const { online, visits } = await endpoint.figures()
  assert.equal(online.total, 1)
  assert.equal(visits.total, 2)
})

testEmbedded(
  'nothing of a visitor is written, and after a day nothing made from it is left',
  async (t) => {
    const endpoint = await startEndpoint(t, { trusted: '127.0.0.1' })
    await endpoint.view({
      agent: 'PlantedPhone',
      from: '203.0.113.77',
      path: '/x/?mail=planted@example.vn',
    })
    const files = () => readdirSync(endpoint.folder).map((name) => join(endpoint.folder, name))
    const bytes = () =>
      files()
        .map((file) => readFileSync(file, 'latin1'))
        .join()
    const hasNoTrace = () => {
      for (const planted of ['PlantedPhone', '203.0.113.77', 'planted@'])
        assert.ok(!bytes().includes(planted), planted)
    }
    // First with the write-ahead log as it is, then without one.
    assert.ok(files().some((file) => file.endsWith('-wal') && statSync(file).size > 0))
    hasNoTrace()
    await endpoint.restart()
    hasNoTrace()
    for (const file of files()) assert.equal(statSync(file).mode & 0o077, 0, file)

    const salts = () => readFileSync(`${endpoint.file}-salts.json`, 'utf8')
    const salt: string = Object.values<string>(JSON.parse(salts()))[0] ?? ''
    const visitor = { site: domain, address: '203.0.113.77', agent: browserAgent('PlantedPhone') }
    const number = Buffer.from(visitorId(Buffer.from(salt, 'base64'), visitor)).toString('latin1')
    assert.ok(bytes().includes(number))
    endpoint.set('2026-01-16T05:00:00Z')
    await endpoint.restart()
    assert.ok(!bytes().includes(number))
    assert.ok(salt.length > 40 && !salts().includes(salt))
  },
)

test('views of a page are kept for pages of the site only', async (t) => {
  const pages = new Set(['/', '/tin-tuc/x/', '/tin-tuc/y/'])
  const endpoint = await startEndpoint(t, { sites: [{ pages }] })
  for (const path of ['/tin-tuc/x/', '/tin-tuc/x/?utm=1#muc', '/tin-tuc/x/index.html', '/la/']) {
    assert.equal((await endpoint.view({ path })).status, 202)
  }
  const answer = { v: 1, path: '/tin-tuc/x/', views: 3, updatedAt: '2026-01-15T05:00:00.000Z' }
  assert.deepEqual(await endpoint.read('/luot-xem.json?path=/tin-tuc/x/'), answer)
  assert.equal((await endpoint.read('/luot-xem.json?path=/tin-tuc/y/')).views, 0)
  assert.equal((await fetch(`${endpoint.origin}/luot-xem.json?path=/la/`)).status, 404)
  for (const query of ['', '?path=', '?path=x', '?path=//khac/tin-tuc/x/']) {
    assert.equal((await fetch(`${endpoint.origin}/luot-xem.json${query}`)).status, 400, query)
  }
})

test('figures by day have every day from the first, and the most read pages of 30 days', async (t) => {
  const pages = new Set(
    Array.from({ length: 25 }, (_, index) => `/p${String(index).padStart(2, '0')}/`),
  )
  const endpoint = await startEndpoint(t, { sites: [{ pages }] })
  // The embedded store counts while it runs, and was off on these days; Plausible, which tells of days with visits only, may not have been.
  const missing = storeKind() === 'embedded' ? null : 0
  const uncounted = (date: string) => ({ date, visits: missing, views: missing })
  assert.deepEqual((await endpoint.read('/so-lieu-ngay.json')).days, [])
  endpoint.set('2025-12-01T05:00:00Z')
  await endpoint.view({ path: '/p07/' })
  endpoint.set('2026-01-13T05:00:00Z')
  for (const path of pages) {
    await endpoint.view({ path })
    endpoint.wait(1)
  }
  await endpoint.view({ path: '/p24/' })
  endpoint.set('2026-01-15T05:00:00Z')
  const answer = await endpoint.read('/so-lieu-ngay.json')
  assert.equal(answer.v, 1)
  assert.equal(answer.days.length, 46)
  assert.deepEqual(answer.days[0], { date: '2025-12-01', visits: 1, views: 1 })
  assert.deepEqual(answer.days.slice(-3), [
    { date: '2026-01-13', visits: 1, views: 26 },
    uncounted('2026-01-14'),
    { date: '2026-01-15', visits: 0, views: 0 },
  ])
  assert.deepEqual(answer.days[1], uncounted('2025-12-02'))
  assert.equal(answer.pages.length, 20)
  assert.deepEqual(answer.pages.slice(0, 2), [
    { path: '/p24/', views: 2 },
    { path: '/p00/', views: 1 },
  ])
  endpoint.set('2027-06-01T05:00:00Z')
  assert.ok((await endpoint.read('/so-lieu-ngay.json')).days.length <= 400)
})

testEmbedded('a clock that is a day off for a while spoils no day', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  endpoint.wait(24 * 60)
  await endpoint.view()
  assert.deepEqual((await endpoint.figures()).visits, { total: 2, today: 1, month: 2 })
  endpoint.wait(-24 * 60)
  assert.deepEqual((await endpoint.figures()).visits, { total: 2, today: 1, month: 1 })
  await endpoint.view({ agent: 'B' })
  assert.deepEqual((await endpoint.figures()).visits, { total: 3, today: 2, month: 2 })
  assert.equal((await endpoint.read('/so-lieu-ngay.json')).days.length, 1)
})
