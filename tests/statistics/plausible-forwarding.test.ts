import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { openPlausibleStore } from '../../scripts/statistics/endpoint/plausible/plausible-store.ts'
import type { Fetch } from '../../scripts/statistics/endpoint/plausible/upstream.ts'
import type { Visit } from '../../scripts/statistics/endpoint/store.ts'

const site: EndpointSite = {
  domain: 'a.vn',
  zone: 'Asia/Ho_Chi_Minh',
  baseline: 0,
  pages: new Set(['/x/']),
}

function visitOf(change: Partial<Visit> = {}): Visit {
  return {
    sites: [site],
    at: 0,
    role: 'guest',
    url: 'https://a.vn/x/',
    referrer: '',
    path: '/x/',
    address: '203.0.113.7',
    agent: 'Mozilla/5.0 (X11)',
    ...change,
  }
}

/** A store whose visits go to `answer`, with a clock that the test moves. */
function storeTo(answer: Fetch) {
  const time = { now: 0 }
  const store = openPlausibleStore({
    origin: 'http://plausible.test',
    key: 'khoa-mat',
    sites: [site],
    clock: () => time.now,
    questionsPerHour: 600,
    fetch: answer,
    drainMilliseconds: 500,
  })
  return { store, time, counters: () => store.counters?.() ?? {} }
}

const taken = async () => new Response('ok', { status: 202 })
const refused = async (): Promise<Response> => {
  throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
}

/** What Plausible is told of a visit. */
async function told(change: Partial<Visit>) {
  const requests: { headers: Headers; body: Record<string, unknown> }[] = []
  const { store } = storeTo(async (address, request) => {
    const { headers } = new Request(address, request)
    requests.push({ headers, body: JSON.parse(String(request.body)) })
    return taken()
  })
  await store.record(visitOf(change))
  await store.close()
  assert.equal(requests.length, 1)
  return requests[0] as (typeof requests)[number]
}

test('the visitor is told by the address alone, whatever the visitor wrote, and by the user agent', async () => {
  const { headers } = await told({ address: '2001:db8::7' })
  assert.equal(headers.get('x-forwarded-for'), '2001:db8::7')
  assert.equal(headers.get('x-plausible-ip'), '2001:db8::7')
  assert.equal(headers.get('user-agent'), 'Mozilla/5.0 (X11)')
  assert.equal(headers.get('authorization'), null)
})

const addresses: readonly [name: string, change: Partial<Visit>, expected: object][] = [
  [
    'campaigns stay, everything else of a query goes',
    { url: 'https://a.vn/x/?mail=me@a.vn&utm_source=zalo&ref=b#muc' },
    { url: 'https://a.vn/x/?utm_source=zalo&ref=b' },
  ],
  [
    'of the referrer, the page stays',
    { referrer: 'https://b.vn/tim/?q=benh+tat#x' },
    { referrer: 'https://b.vn/tim/' },
  ],
  ['a referrer that is no page goes', { referrer: 'android-app://x' }, { referrer: undefined }],
  [
    'a page that the site does not have is the page of errors',
    { url: 'https://a.vn/wp-login.php', path: '/wp-login.php' },
    { url: 'https://a.vn/404.html' },
  ],
  ['the role is a property', { role: 'member' }, { props: { role: 'member' } }],
  [
    'a ward and its district are two names',
    { sites: [site, { ...site, domain: 'b.vn' }] },
    { domain: 'a.vn,b.vn' },
  ],
]
for (const [name, change, expected] of addresses) {
  test(`what is told of a visit: ${name}`, async () => {
    const { body } = await told(change)
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(body[key], value, key)
  })
}

test('while Plausible is away, visits wait in their order, and each is told once when it is back', async () => {
  let isAway = true
  const paths: string[] = []
  const { store, time, counters } = storeTo(async (_, request) => {
    if (isAway) return refused()
    paths.push(JSON.parse(String(request.body)).url)
    return taken()
  })
  const urls = Array.from({ length: 50 }, (_, index) => `https://a.vn/x/?ref=${index}`)
  await Promise.all(urls.map((url) => store.record(visitOf({ url }))))
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(counters()['waiting'], 50)
  assert.deepEqual(paths, [])
  isAway = false
  time.now += 31_000
  await store.close()
  // Those that were under way at the first failure come back in any order, before all the others.
  assert.deepEqual(paths.toSorted(), urls.toSorted())
  assert.deepEqual(paths.slice(16), urls.slice(16))
  assert.equal(counters()['counted'], 50)
  assert.equal(counters()['waiting'], 0)
})

test('10,000 visits wait at most: then the oldest is given up, and counted', async () => {
  let isAway = true
  const refs: number[] = []
  const { store, time, counters } = storeTo(async (_, request) => {
    if (isAway) return refused()
    refs.push(Number(new URL(JSON.parse(String(request.body)).url).searchParams.get('ref')))
    return taken()
  })
  for (let ref = 0; ref < 10_100; ref++)
    await store.record(visitOf({ url: `https://a.vn/x/?ref=${ref}` }))
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(counters()['waiting'], 10_000)
  assert.equal(counters()['overflowed'], 100)
  isAway = false
  time.now += 31_000
  await store.close()
  assert.equal(refs.length, 10_000)
  assert.equal(Math.min(...refs), 100)
  assert.equal(Math.max(...refs), 10_099)
})

for (const [status, counter] of [
  [400, 'refused'],
  [504, 'unknown'],
  [202, 'dropped'],
] as const) {
  test(`a visit that is answered ${status} is not told again: ${counter}`, async () => {
    let calls = 0
    const headers: HeadersInit = status === 202 ? [['x-plausible-dropped', '1']] : []
    const { store, counters } = storeTo(async () => {
      calls++
      return new Response('', { status, headers })
    })
    await store.record(visitOf())
    await store.close()
    assert.equal(calls, 1)
    assert.equal(counters()[counter], 1)
  })
}

test('a visit that a broken connection may have brought is not told twice; one that was never sent is told again', async (t) => {
  let requests = 0
  const server = createServer((request) => {
    requests++
    request.socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { store, counters } = storeTo((address, request) =>
    fetch(address.replace('http://plausible.test', origin), request),
  )
  await store.record(visitOf())
  await store.close()
  assert.equal(requests, 1)
  assert.equal(counters()['unknown'], 1)

  await new Promise((resolve) => server.close(resolve))
  const closed = storeTo((address, request) =>
    fetch(address.replace('http://plausible.test', origin), request),
  )
  await closed.store.record(visitOf())
  await closed.store.close()
  assert.equal(closed.counters()['unknown'], 0)
  assert.equal(closed.counters()['waiting'], 1)
})

test('what could not be told before the end is said, as a number', async () => {
  const errors: string[] = []
  const store = openPlausibleStore({
    origin: 'http://plausible.test',
    key: 'khoa-mat',
    sites: [site],
    clock: () => 0,
    questionsPerHour: 600,
    fetch: refused,
    drainMilliseconds: 10,
    onError: (error) => errors.push(error.message),
  })
  await store.record(visitOf())
  await store.record(visitOf())
  await store.close()
  assert.deepEqual(errors, ['2 lượt truy cập chưa gửi được đến Plausible'])
})

test('a limit of questions does not hold up the visits', async () => {
  const { store, counters } = storeTo(async (address) =>
    address.endsWith('/query') ? new Response('{}', { status: 429 }) : taken(),
  )
  assert.equal(await store.online(site), null)
  await store.record(visitOf())
  await store.close()
  assert.equal(counters()['counted'], 1)
})
