import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { openPlausibleStore } from '../../scripts/statistics/endpoint/plausible/plausible-store.ts'
import type { QuestionIntervals } from '../../scripts/statistics/endpoint/plausible/question-intervals.ts'
import { plausibleStandIn } from './plausible-stand-in.ts'

const minute = 60_000
const zone = 'Asia/Ho_Chi_Minh'
const imported = [{ date: '2025-12-31', visits: 100, pageviews: 300 }]

/** A store over a stand-in in this process; the test moves the clock of both. */
function openStore({
  count = 1,
  questionsPerHour = 600,
  key = 'khoa-mat',
  intervals,
}: {
  count?: number
  questionsPerHour?: number
  key?: string
  intervals?: QuestionIntervals
} = {}) {
  const time = { now: Date.parse('2026-01-15T05:00:00Z') }
  const clock = () => time.now
  const sites = Array.from(
    { length: count },
    (_, index): EndpointSite => ({
      domain: `p${index}.vn`,
      zone,
      baseline: 0,
      pages: new Set(['/', '/x/']),
    }),
  )
  const plausible = plausibleStandIn({
    sites: sites.map((site) => ({ ...site, imported })),
    key: 'khoa-mat',
    clock,
    questionsPerHour: 600,
  })
  const errors: string[] = []
  const store = openPlausibleStore({
    origin: 'http://plausible.test',
    key,
    sites,
    clock,
    fetch: (address, request) => plausible.fetch(new Request(address, request), '10.0.0.1'),
    questionsPerHour,
    ...(intervals && { intervals }),
    onError: (error) => errors.push(error.message),
  })
  const [site] = sites as [EndpointSite]
  return { time, sites, site, plausible, store, errors }
}

test('any number of readers at once is one question for each figure', async () => {
  const { plausible, store, site } = openStore()
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
  const { plausible, store, site, time } = openStore()
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
    const { plausible, store, site, time } = openStore()
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
  const { plausible, store, site, time } = openStore()
  await Promise.all([store.online(site), store.visits(site)])
  plausible.fault = 500
  time.now += 10 * minute + 1
  assert.equal(await store.online(site), null)
  assert.equal((await store.visits(site))?.value.total, 100)
})

test('at midnight today begins anew; while Plausible fails it is unknown, not zero', async () => {
  const { plausible, store, site, time } = openStore()
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

test('for nine sites that are read all the time, no hour has more than 600 questions', async () => {
  const { plausible, store, sites, time, errors } = openStore({ count: 9 })
  for (let second = 0; second < 7200; second += 20) {
    await Promise.all(
      sites.flatMap((site) => [
        store.online(site),
        store.visits(site),
        store.views(site, '/x/'),
        store.days(site),
      ]),
    )
    time.now += 20_000
  }
  const { length } = plausible.questions
  assert.ok(length > 1000 && length <= 1200, String(length))
  // The stand-in would have answered 429 otherwise.
  assert.deepEqual(errors, [])
  const online = await store.online(sites[8] as EndpointSite)
  assert.ok(online && time.now - online.at <= minute + 20_000)
})

test('after a 429 there is no question for a minute, then one, then for two minutes none', async () => {
  const { plausible, store, site, time } = openStore()
  plausible.fault = 429
  let asked = 0
  const counting = async () => {
    const before = Number(store.counters?.()['questions'])
    await Promise.all([store.online(site), store.visits(site)])
    asked = Number(store.counters?.()['questions']) - before
    return asked
  }
  assert.equal(await counting(), 2)
  time.now += minute - 1
  assert.equal(await counting(), 0)
  time.now += 1
  assert.equal(await counting(), 1)
  time.now += 2 * minute - 1
  assert.equal(await counting(), 0)
  plausible.fault = null
  time.now += 1
  assert.equal(await counting(), 1)
  assert.equal(await counting(), 1)
})

test('a visitor of whom Plausible knows no role is a guest', async () => {
  const { plausible, store, site, time } = openStore()
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

test('a trial that the budget does not allow is made when it does', async () => {
  const { plausible, store, site, time } = openStore({
    questionsPerHour: 20,
    intervals: { online: 0, days: 0, pages: 0 },
  })
  for (let question = 1; question <= 20; question++) {
    if (question === 20) plausible.fault = 500
    time.now += minute
    await store.online(site)
  }
  plausible.fault = null
  for (const [minutes, questions, isKnown] of [
    [1, 20, false],
    [60, 21, true],
  ] as const) {
    time.now += minutes * minute
    const online = await store.online(site)
    assert.equal(store.counters?.()['questions'], questions)
    assert.equal(online?.at === time.now, isKnown)
  }
})

test('a wrong key is told in words without the key, and not tried again at once', async () => {
  const { store, site, time, errors } = openStore({ key: 'khoa-sai' })
  assert.equal(await store.online(site), null)
  assert.equal(await store.online(site), null)
  assert.deepEqual(errors, ['Plausible trả lời mã 401'])
  time.now += 15_000
  assert.equal(await store.online(site), null)
  time.now += 15_000
  assert.equal(await store.online(site), null)
  assert.equal(errors.length, 2)
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
    const { site, sites } = openStore()
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
  const { plausible, store, time } = openStore()
  assert.equal(await store.healthy(), true)
  plausible.fault = 500
  time.now += minute
  assert.equal(await store.healthy(), false)
  plausible.fault = null
  time.now += minute
  assert.equal(await store.healthy(), true)
})

test('with too few questions for the sites it does not open', () => {
  assert.throws(() => openStore({ count: 34 }), RangeError)
  assert.ok(openStore({ count: 33 }))
})
