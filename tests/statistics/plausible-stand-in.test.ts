import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PlausibleStandIn, plausibleStandIn } from './plausible-stand-in.ts'

const site = 'a.vn'
const start = Date.parse('2026-01-15T05:00:00Z')

/** A stand-in whose clock the test moves. */
function standInAt(change: { questionsPerHour?: number; bufferMilliseconds?: number } = {}) {
  const time = { now: start }
  const sites = [
    {
      domain: site,
      zone: 'Asia/Ho_Chi_Minh',
      imported: [{ date: '2025-12-31', visits: 100, pageviews: 300 }],
    },
    { domain: 'b.vn', zone: 'UTC' },
  ]
  return {
    time,
    plausible: plausibleStandIn({ sites, key: 'right', clock: () => time.now, ...change }),
  }
}

function send(
  plausible: PlausibleStandIn,
  body: object | string,
  headers: Record<string, string> = {},
) {
  const all = { 'user-agent': 'Mozilla/5.0 (X11)', 'content-type': 'text/plain', ...headers }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return plausible.fetch(
    new Request('http://plausible/api/event', { method: 'POST', body: text, headers: all }),
  )
}

async function ask(
  plausible: PlausibleStandIn,
  change: object,
  key: string | null = 'Bearer right',
) {
  const question = { site_id: site, metrics: ['visits'], date_range: 'all', ...change }
  const answer = await plausible.fetch(
    new Request('http://plausible/api/v2/query', {
      method: 'POST',
      body: JSON.stringify(question),
      headers: key === null ? {} : { authorization: key },
    }),
  )
  const { results, error } = await answer.json()
  return { status: answer.status, results, error }
}

const view = { n: 'pageview', u: `https://${site}/x/`, d: site }

const refused: readonly [name: string, change: object, status: number, key?: string | null][] = [
  ['no key', {}, 401, null],
  ['another kind of key', {}, 401, 'Basic right'],
  ['a wrong key', {}, 401, 'Bearer wrong'],
  ['an unknown site', { site_id: 'c.vn' }, 401],
  ['no site', { site_id: undefined }, 400],
  ['an unknown key', { period: 'day' }, 400],
  ['an unknown key in include', { include: { import: true } }, 400],
  ['an unknown metric', { metrics: ['hits'] }, 400],
  ['no metric', { metrics: [] }, 400],
  ['an unknown dimension', { dimensions: ['page'] }, 400],
  ['visits by role', { dimensions: ['event:props:role'] }, 400],
  ['the word of the dashboard', { date_range: 'realtime' }, 400],
  ['no dates', { date_range: undefined }, 400],
  ['a day that does not exist', { date_range: ['2026-02-29', '2026-03-01'] }, 400],
  ['days in the wrong order', { date_range: ['2026-01-02', '2026-01-01'] }, 400],
  ['a moment without a zone', { date_range: ['2026-01-02T00:00:00', '2026-01-02T00:05:00'] }, 400],
  ['a day and a moment', { date_range: ['2026-01-02', '2026-01-02T00:05:00Z'] }, 400],
  ['an order by what was not asked', { order_by: [['visitors', 'asc']] }, 400],
  ['too many rows', { pagination: { limit: 10_001 } }, 400],
]
for (const [name, change, status, key] of refused) {
  test(`a question with ${name} is refused with ${status}`, async () => {
    const { plausible } = standInAt()
    const answer = await ask(plausible, change, key)
    assert.equal(answer.status, status)
    assert.equal(typeof answer.error, 'string')
  })
}

test('more questions than the quota of an hour, or of ten seconds, are 429', async () => {
  const { plausible, time } = standInAt({ questionsPerHour: 20 })
  const statuses = async () => [
    (await ask(plausible, {})).status,
    (await ask(plausible, {})).status,
  ]
  assert.deepEqual(await statuses(), [200, 200])
  assert.deepEqual(await statuses(), [429, 429])
  for (let round = 0; round < 9; round++) {
    time.now += 11_000
    assert.deepEqual(await statuses(), [200, 200])
  }
  time.now += 11_000
  assert.deepEqual(await statuses(), [429, 429])
  time.now += 3_600_000
  assert.deepEqual(await statuses(), [200, 200])
})

const badEvents: readonly [name: string, body: object | string, field: string][] = [
  ['that is no JSON', '{', 'request'],
  ['without a name', { ...view, n: undefined }, 'event_name'],
  ['without an address', { ...view, u: undefined }, 'url'],
  ['with a data: address', { ...view, u: 'data:text/html,x' }, 'url'],
  ['of reading on without a measure', { ...view, n: 'engagement' }, 'event_name'],
  ['with a long property', { ...view, p: { x: 'x'.repeat(2001) } }, 'props'],
]
for (const [name, body, field] of badEvents) {
  test(`an event ${name} is 400`, async () => {
    const answer = await send(standInAt().plausible, body)
    assert.equal(answer.status, 400)
    assert.deepEqual(Object.keys((await answer.json()).errors), [field])
  })
}

test('an event of an unknown site or of a robot is taken and dropped', async () => {
  const { plausible } = standInAt()
  const robot = await send(plausible, view, { 'user-agent': 'Googlebot/2.1' })
  const stranger = await send(plausible, { ...view, d: 'c.vn' })
  for (const answer of [robot, stranger]) {
    assert.equal(answer.status, 202)
    assert.equal(await answer.text(), 'ok')
    assert.equal(answer.headers.get('x-plausible-dropped'), '1')
  }
  assert.equal((await send(plausible, view)).headers.get('x-plausible-dropped'), null)
  assert.equal(plausible.events.all.length, 1)
})

test('a visit ends after 30 idle minutes, and goes on over a change of salts', async () => {
  const { plausible, time } = standInAt()
  time.now = Date.parse('2026-01-15T23:50:00Z')
  const visits = async () => {
    await send(plausible, view)
    return (await ask(plausible, {})).results[0].metrics[0]
  }
  assert.equal(await visits(), 1)
  time.now += 30 * 60_000
  assert.equal(await visits(), 1)
  time.now += 30 * 60_000 + 1
  assert.equal(await visits(), 2)
})

test('visitors are told apart by the address in the header that is believed first', async () => {
  const { plausible } = standInAt()
  await send(plausible, view, { 'x-forwarded-for': '1.1.1.1' })
  await send(plausible, view, { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' })
  await send(plausible, view, { 'x-forwarded-for': '3.3.3.3', 'x-plausible-ip': '1.1.1.1' })
  await send(plausible, view, { 'x-forwarded-for': '3.3.3.3' })
  assert.equal(new Set(plausible.events.all.map(({ visitor }) => visitor)).size, 2)
})

test('five minutes are counted by role, and who has none is told so', async () => {
  const { plausible, time } = standInAt()
  for (const [agent, p] of [
    ['A', '{"role":"member"}'],
    ['B', { role: 'guest' }],
    ['C', undefined],
  ] as const)
    await send(plausible, { ...view, p }, { 'user-agent': agent })
  await send(plausible, { ...view, n: 'engagement', e: 5 }, { 'user-agent': 'D' })
  time.now += 60_000
  const range = ['2026-01-15T04:56:00Z', '2026-01-15T12:01:00+07:00']
  const question = { metrics: ['visitors'], dimensions: ['event:props:role'], date_range: range }
  const { results } = await ask(plausible, question)
  assert.deepEqual(
    results
      .map(({ metrics, dimensions }: { metrics: number[]; dimensions: string[] }) => [
        ...dimensions,
        ...metrics,
      ])
      .toSorted(),
    [
      ['(none)', 1],
      ['guest', 1],
      ['member', 1],
    ],
  )
})

test('imports count where they are asked for; "30d" ends yesterday; an event is seen when its buffer is written', async () => {
  const { plausible, time } = standInAt({ bufferMilliseconds: 5000 })
  await send(plausible, view)
  const all = async (change: object) => (await ask(plausible, change)).results[0].metrics[0]
  assert.equal(await all({}), 0)
  time.now += 5000
  assert.equal(await all({}), 1)
  assert.equal(await all({ include: { imports: true } }), 101)
  assert.equal(await all({ date_range: '30d' }), 0)
  assert.equal(await all({ date_range: 'day' }), 1)
})
