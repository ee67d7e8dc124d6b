import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../../scripts/statistics/endpoint/store.ts'
import { browserAgent, domain, startEndpoint } from './start-endpoint.ts'

const event = { n: 'pageview', u: `https://${domain}/`, d: domain }

test('figures may be kept by caches and read from every origin', async (t) => {
  const endpoint = await startEndpoint(t, { sites: [{ pages: new Set(['/']) }] })
  const ages = { '/so-lieu.json': 30, '/luot-xem.json?path=/': 300, '/so-lieu-ngay.json': 300 }
  for (const [path, age] of Object.entries(ages)) {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(endpoint.origin + path, { method })
      assert.equal(status, 200)
      assert.equal(headers.get('access-control-allow-origin'), '*')
      assert.equal(headers.get('access-control-expose-headers'), 'age, date, retry-after')
      assert.equal(
        headers.get('cache-control'),
        `public, max-age=${age}, stale-while-revalidate=300, stale-if-error=86400`,
      )
      assert.match(headers.get('content-type') ?? '', /^application\/json/)
    }
  }
})

test('a wrong method is 405 with those that are right, a preflight is answered, an unknown address is 404', async (t) => {
  const { origin } = await startEndpoint(t)
  const get = await fetch(`${origin}/api/event`)
  assert.equal(get.status, 405)
  assert.equal(get.headers.get('allow'), 'POST, OPTIONS')
  const post = await fetch(`${origin}/so-lieu.json`, { method: 'DELETE' })
  assert.equal(post.status, 405)
  assert.equal(post.headers.get('allow'), 'GET, HEAD, OPTIONS')
  for (const [path, allow] of [
    [`/so-lieu/${domain}.json`, 'GET, HEAD, OPTIONS'],
    ['/metrics', 'GET, HEAD'],
  ] as const) {
    const put = await fetch(origin + path, { method: 'PUT' })
    assert.deepEqual([put.status, put.headers.get('allow')], [405, allow])
  }
  const preflight = await fetch(`${origin}/api/event`, { method: 'OPTIONS' })
  assert.equal(preflight.status, 204)
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*')
  assert.equal(preflight.headers.get('access-control-allow-headers'), 'content-type')
  assert.equal((await fetch(`${origin}/khac`)).status, 404)
})

function post(origin: string, body: BodyInit, type = 'text/plain'): Promise<Response> {
  return fetch(`${origin}/api/event`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, 'user-agent': browserAgent('A') },
  })
}

const bodies: readonly [name: string, body: BodyInit, type: string, status: number][] = [
  ['JSON', JSON.stringify(event), 'application/json', 202],
  ['text with a charset', JSON.stringify(event), 'text/plain;charset=UTF-8', 202],
  ['exactly 8 KiB', JSON.stringify(event).padEnd(8192), 'text/plain', 202],
  ['one byte over 8 KiB', JSON.stringify(event).padEnd(8193), 'text/plain', 413],
  ['1 MB', 'x'.repeat(1_000_000), 'text/plain', 413],
  ['no JSON', '{', 'text/plain', 400],
  ['empty', '', 'text/plain', 400],
  ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'text/plain', 400],
  ['a form', 'n=pageview', 'application/x-www-form-urlencoded', 415],
]
for (const [name, body, type, status] of bodies) {
  test(`the body of an event: ${name} is ${status}`, async (t) => {
    const { origin } = await startEndpoint(t)
    const answer = await post(origin, body, type)
    assert.equal(answer.status, status)
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    if (status >= 400) assert.ok((await answer.json()).errors)
  })
}

test('a long body without a stated length is refused too', async (t) => {
  const { origin } = await startEndpoint(t)
  const chunks = new ReadableStream({
    start(controller) {
      for (let count = 0; count < 20; count++)
        controller.enqueue(new TextEncoder().encode(' '.repeat(1000)))
      controller.close()
    },
  })
  const answer = await fetch(`${origin}/api/event`, {
    method: 'POST',
    body: chunks,
    headers: { 'content-type': 'text/plain' },
    duplex: 'half',
  } as RequestInit)
  assert.equal(answer.status, 413)
})

test('a forged X-Forwarded-For makes no second visitor, one of a trusted proxy does', async (t) => {
  for (const [trusted, visitors] of [
    ['', 1],
    ['127.0.0.0/8', 2],
  ] as const) {
    const endpoint = await startEndpoint(t, { trusted })
    await endpoint.view({ from: '203.0.113.1' })
    await endpoint.view({ from: '203.0.113.2' })
    await endpoint.view({ from: '198.51.100.1, 203.0.113.2' })
    assert.equal((await endpoint.figures()).online.total, visitors)
  }
})

/** A store of which only some questions are answered. */
function partialStore(answers: Partial<Store>): Store {
  const fail = () => Promise.reject(new Error('disk full'))
  const nothing = async () => null
  return {
    record: fail,
    online: nothing,
    visits: nothing,
    views: nothing,
    days: nothing,
    healthy: async () => false,
    close: async () => {},
    ...answers,
  }
}

const failing: readonly [name: string, answers: Partial<Store>, reported: number][] = [
  [
    'that fails',
    Object.fromEntries(
      ['online', 'visits', 'views', 'days'].map((name) => [
        name,
        () => Promise.reject(new Error('disk full')),
      ]),
    ),
    3,
  ],
  ['that never had an answer', {}, 0],
]
for (const [name, answers, reported] of failing) {
  test(`a store ${name} is 503, not kept, never zero`, async (t) => {
    const errors: string[] = []
    const { origin } = await startEndpoint(t, {
      store: partialStore(answers),
      sites: [{ pages: new Set(['/']) }],
      onError: (error) => errors.push(error.message),
    })
    for (const path of [
      '/so-lieu.json',
      '/luot-xem.json?path=/',
      '/so-lieu-ngay.json',
      '/healthz',
    ]) {
      const answer = await fetch(origin + path)
      assert.equal(answer.status, 503, path)
      assert.equal(answer.headers.get('cache-control'), 'no-store')
      assert.equal(answer.headers.get('access-control-allow-origin'), '*')
      assert.equal(answer.headers.get('retry-after'), '30')
      assert.equal(answer.headers.get('access-control-expose-headers'), 'age, date, retry-after')
      assert.deepEqual(await answer.json(), { error: 'unavailable' })
    }
    assert.deepEqual(errors, Array(reported).fill('disk full'))
    const visit = await post(origin, JSON.stringify(event))
    assert.equal(visit.status, 503)
  })
}

test('one group of figures is answered while the other is unknown, with the date of the older', async (t) => {
  const at = Date.parse('2026-01-01T00:00:00Z')
  const visits = async () => ({ at, value: { total: 5, today: 1, month: 2 } })
  const endpoint = await startEndpoint(t, {
    store: partialStore({ visits, online: () => Promise.reject(new Error('x')) }),
  })
  assert.deepEqual(await endpoint.figures(), {
    v: 1,
    online: null,
    visits: { total: 5, today: 1, month: 2 },
    updatedAt: '2026-01-01T00:00:00.000Z',
  })
})

test('a healthy endpoint says so', async (t) => {
  const { origin } = await startEndpoint(t)
  assert.equal((await fetch(`${origin}/healthz`)).status, 200)
})
