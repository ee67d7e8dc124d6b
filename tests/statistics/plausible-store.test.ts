import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { openPlausibleStore } from '../../scripts/statistics/endpoint/plausible/plausible-store.ts'
import { openOverStandIn } from './open-over-stand-in.ts'
import { plausibleStandIn, servePlausibleStandIn } from './plausible-stand-in.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

const minute = 60_000

test('any number of readers at once is one question for each figure', async () => {
  const { plausible, store, site } = openOverStandIn()
  const readers = Array.from({ length: 100 }, () =>
    Promise.all([store.online(site), store.visits(site), store.views(site, '/x/')]),
  )
  for (const [online, visits, views] of await Promise.all(readers)) {
    assert.deepEqual(online?.value, { guests: 0, members: 0 })
    assert.deepEqual(visits?.value, { total: 100, today: 0, month: 0 })
    assert.equal(views?.value, 0)
  }
  assert.equal(plausible.questions.length, 3)
})

test('online is asked for after a minute, visits after a quarter of an hour', async () => {
  const { plausible, store, site, time } = openOverStandIn()
  const asked = async (minutes: number) => {
    time.now += minutes * minute
    const before = plausible.questions.length
    await Promise.all([store.online(site), store.visits(site)])
    return plausible.questions.length - before
  }
  const questions = []
  for (const minutes of [0, 0.99, 0.01, 13.9, 0.1]) questions.push(await asked(minutes))
  assert.deepEqual(questions, [2, 0, 1, 1, 1])
})

test('while Plausible fails, what it last said is given with its date; with nothing known, nothing', async () => {
  for (const fault of [0, 429, 500, 503]) {
    const { plausible, store, site, time } = openOverStandIn()
    plausible.fault = fault
    assert.equal(await store.online(site), null)
    assert.equal(await store.visits(site), null)
    assert.equal(await store.views(site, '/x/'), null)
    assert.equal(await store.days(site), null)
    plausible.fault = null
    time.now += 10 * minute
    const known = await store.online(site)
    assert.ok(known)
    plausible.fault = fault
    time.now += 9 * minute
    assert.deepEqual(await store.online(site), known)
  }
})

test('who was online ten minutes ago is not given out as online, the visits still are', async () => {
  const { plausible, store, site, time } = openOverStandIn()
  await Promise.all([store.online(site), store.visits(site)])
  plausible.fault = 500
  time.now += 10 * minute + 1
  assert.equal(await store.online(site), null)
  assert.equal((await store.visits(site))?.value.total, 100)
})

test('at midnight today begins anew; while Plausible fails it is unknown, not zero', async () => {
  const { plausible, store, site, time } = openOverStandIn()
  time.now = Date.parse('2026-01-31T16:59:30Z')
  assert.equal((await store.visits(site))?.value.month, 0)
  plausible.fault = 500
  time.now += minute
  assert.deepEqual((await store.visits(site))?.value, {
    total: 100,
    today: undefined,
    month: undefined,
  })
  plausible.fault = null
  time.now += minute
  assert.equal((await store.visits(site))?.value.today, 0)
})

test('a visitor of whom Plausible knows no role is a guest', async () => {
  const { plausible, store, site, time } = openOverStandIn()
  for (const [agent, p] of [
    ['A', {}],
    ['B', { role: 'guest' }],
    ['C', { role: 'member' }],
  ] as const) {
    const body = JSON.stringify({ n: 'pageview', u: 'https://p0.vn/', d: 'p0.vn', p })
    const headers = { 'user-agent': `Mozilla/5.0 (X11; ${agent})` }
    await plausible.fetch(
      new Request('http://plausible.test/api/event', { method: 'POST', body, headers }),
    )
  }
  time.now += 1
  assert.deepEqual((await store.online(site))?.value, { guests: 2, members: 1 })
})

const wrongAnswers: readonly unknown[] = [
  null,
  {},
  { results: null },
  { results: [{ metrics: ['8'], dimensions: ['guest'] }] },
  { results: [{ metrics: [-1], dimensions: ['guest'] }] },
  { results: [{ metrics: [1.5], dimensions: ['guest'] }] },
  { results: [{ metrics: [2 ** 53], dimensions: ['guest'] }] },
  { results: [{ metrics: [], dimensions: ['guest'] }] },
  { results: [{ metrics: [1], dimensions: [] }] },
  { results: [{ metrics: [1], dimensions: [7] }] },
]
for (const answer of wrongAnswers) {
  test(`an answer of another shape is none: ${JSON.stringify(answer)}`, async () => {
    const { site, sites } = openOverStandIn()
    const store = openPlausibleStore({
      origin: 'http://plausible.test',
      key: 'x',
      sites,
      clock: () => 0,
      questionsPerHour: 600,
      fetch: async () => Response.json(answer),
    })
    assert.equal(await store.online(site), null)
  })
}

test('it is healthy while Plausible answers and takes visits', async () => {
  const { plausible, store, time } = openOverStandIn()
  assert.equal(await store.healthy(), true)
  plausible.fault = 500
  time.now += minute
  assert.equal(await store.healthy(), false)
  plausible.fault = null
  time.now += minute
  assert.equal(await store.healthy(), true)
})

test('it is not healthy while Plausible refuses its question, from a wrong key on to the next answer', async () => {
  const { store } = openOverStandIn({ key: 'khoa-sai' })
  assert.equal(await store.healthy(), false)
  const { plausible, store: revoked, site, time } = openOverStandIn()
  assert.equal(await revoked.healthy(), true)
  plausible.fault = 401
  time.now += minute
  assert.equal(await revoked.healthy(), false)
  // Nor while the question waits to be asked again.
  assert.equal(await revoked.healthy(), false)
  // Others are asked all the same: a refusal is of one question.
  plausible.fault = null
  assert.ok(await revoked.visits(site))
  time.now += minute
  assert.equal(await revoked.healthy(), true)
})

test('visits for a site that Plausible does not know are seen in the metrics, and the endpoint is not healthy', async (t) => {
  const known: EndpointSite = { domain: 'khac.vn', zone: 'UTC', baseline: 0, pages: null }
  const standIn = plausibleStandIn({ sites: [known], key: 'khoa-thu', clock: Date.now })
  const options = { key: 'khoa-thu', questionsPerHour: 600, clock: Date.now, fetch }
  const origin = await servePlausibleStandIn(t, standIn)
  const sites = [{ ...known, domain }]
  const store = openPlausibleStore({ ...options, origin, sites })
  const endpoint = await startEndpoint(t, { store })
  await endpoint.view()
  await endpoint.view({ agent: 'B' })
  await store.close()
  const metrics = await (await fetch(`${endpoint.origin}/metrics`)).text()
  assert.match(metrics, /^cong_tinh_store_dropped 2$/m)
  assert.match(metrics, /^cong_tinh_store_healthy 0$/m)
  assert.equal((await fetch(`${endpoint.origin}/healthz`)).status, 503)
})
