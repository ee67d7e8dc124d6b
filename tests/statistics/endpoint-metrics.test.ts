import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rawGet, rawRequest } from './raw-request.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

const token = 'mot-chuoi-bi-mat-du-dai'

test('the metrics say what became of the events, in the format of Prometheus', async (t) => {
  const endpoint = await startEndpoint(t)
  await endpoint.view()
  await endpoint.view({ d: 'khac.example.vn' })
  await fetch(`${endpoint.origin}/api/event`)
  const answer = await fetch(`${endpoint.origin}/metrics`)
  assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(answer.headers.get('access-control-allow-origin'), null)
  assert.equal(
    await answer.text(),
    `# HELP cong_tinh_events_total Events by what became of them and why.
# TYPE cong_tinh_events_total counter
cong_tinh_events_total{outcome="accepted",reason="page"} 1
cong_tinh_events_total{outcome="dropped",reason="unknown-site"} 1
cong_tinh_events_total{outcome="refused",reason="wrong-method"} 1
# HELP cong_tinh_store_healthy Whether a visit could be recorded now.
# TYPE cong_tinh_store_healthy gauge
cong_tinh_store_healthy 1
`,
  )
})

test('a store that fails is counted and seen, with what it counts itself', async (t) => {
  const endpoint = await startEndpoint(t, {
    store: {
      record: () => Promise.reject(new Error('disk full')),
      online: async () => null,
      visits: async () => null,
      views: async () => null,
      days: async () => null,
      healthy: async () => false,
      counters: () => ({ queued: 3 }),
      close: async () => {},
    },
  })
  await endpoint.view()
  const text = await (await fetch(`${endpoint.origin}/metrics`)).text()
  assert.match(text, /^cong_tinh_events_total\{outcome="failed",reason="store"\} 1$/m)
  assert.match(text, /^cong_tinh_store_healthy 0$/m)
  assert.match(text, /^cong_tinh_store_queued 3$/m)
})

const proxied = { 'x-forwarded-for': '127.0.0.1' }
const readers: readonly [name: string, headers: object, trusted: string, status: number][] = [
  ['a reader on this machine', {}, '', 200],
  ['a reader behind a proxy', { 'x-forwarded-for': '203.0.113.1' }, '127.0.0.1', 403],
  ['a reader who claims to be here', proxied, '127.0.0.1', 403],
  ['a reader behind a proxy that nobody trusts', proxied, '', 403],
  ['a proxy that writes X-Real-IP alone', { 'x-real-ip': '203.0.113.1' }, '', 403],
  ['a wrong token', { ...proxied, authorization: `Bearer ${token}x` }, '', 403],
  ['the token', { ...proxied, authorization: `Bearer ${token}` }, '', 200],
]
for (const [name, headers, trusted, status] of readers) {
  test(`the metrics are ${status} for ${name}`, async (t) => {
    const { origin } = await startEndpoint(t, { trusted, metricsToken: token })
    assert.equal((await fetch(`${origin}/metrics`, { headers: { ...headers } })).status, status)
  })
}

const hosts: readonly [host: string, status: number][] = [
  ['localhost', 200],
  ['localhost:8081', 200],
  ['127.0.0.1:8081', 200],
  ['[::1]:8081', 200],
  [domain, 403],
  ['localhost.example.vn', 403],
  ['127.0.0.1.example.vn', 403],
  ['10.0.0.1', 403],
]
for (const [host, status] of hosts) {
  test(`the metrics are ${status} where this machine is asked as ${host}`, async (t) => {
    const { origin } = await startEndpoint(t, { metricsToken: token })
    assert.equal((await rawGet(origin, '/metrics', { host })).status, status)
    const authorization = `Bearer ${token}`
    assert.equal((await rawGet(origin, '/metrics', { host, authorization })).status, 200)
  })
}

test('the metrics are 403 for a proxy that names neither the host nor who asks, and for an address that claims to be local', async (t) => {
  const { origin } = await startEndpoint(t)
  const asNginxAsks = 'GET /metrics HTTP/1.0\r\nHost: 127.0.0.1:8081\r\nConnection: close\r\n\r\n'
  assert.equal((await rawRequest(origin, asNginxAsks)).status, 403)
  assert.equal((await rawGet(origin, 'http://localhost/metrics', { host: domain })).status, 403)
})

test('without a token none is right', async (t) => {
  const { origin } = await startEndpoint(t)
  for (const authorization of ['Bearer null', 'Bearer  ', 'Bearer']) {
    const headers = { ...proxied, authorization }
    assert.equal((await fetch(`${origin}/metrics`, { headers })).status, 403)
  }
})

test('nothing of a visitor is in the metrics or in what is logged', async (t) => {
  const errors: string[] = []
  const endpoint = await startEndpoint(t, {
    trusted: '127.0.0.1',
    metricsToken: token,
    onError: (error) => errors.push(String(error.stack)),
  })
  const planted = {
    agent: 'PlantedPhone',
    from: '203.0.113.77',
    path: '/?mail=planted@example.vn',
  }
  await endpoint.view(planted)
  await endpoint.view({ ...planted, d: 'planted.example.vn' })
  const body = `{"n":"planted","u":"https://${domain}/planted","planted":`
  const post = { method: 'POST', body, headers: { 'content-type': 'text/planted' } }
  await fetch(`${endpoint.origin}/api/event`, post)
  const metrics = await endpoint.metrics(token)
  for (const text of [metrics, errors.join()]) {
    for (const trace of [/planted/i, /203\.0\.113/]) assert.doesNotMatch(text, trace)
  }
})
