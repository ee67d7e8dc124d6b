import assert from 'node:assert/strict'
import { test } from 'node:test'
import crawlers from 'crawler-user-agents'
import { parseEvent } from '../../scripts/statistics/endpoint/parse-event.ts'
import { whyNotRecord } from '../../scripts/statistics/endpoint/why-not-record.ts'
import { browsers } from './browsers.ts'
import { browserAgent, domain, type StartOptions, startEndpoint } from './start-endpoint.ts'

const right = { n: 'pageview', u: `https://${domain}/`, d: domain, p: { role: 'guest' } }

function send(origin: string, body: string, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'text/plain', 'user-agent': browserAgent('A'), ...headers }
  return fetch(`${origin}/api/event`, { method: 'POST', body, headers: all })
}

const dropped: readonly [name: string, reason: string, event: object, headers?: object][] = [
  ['another site', 'unknown-site', { d: 'khac.example.vn' }],
  ['another event', 'not-a-page-view', { n: 'engagement', sd: 50 }],
  ['a page that is not http', 'not-http', { u: `app://${domain}/` }],
  ['a page of another host', 'wrong-host', { u: 'https://khac.example.vn/' }],
  ['a page of this machine', 'wrong-host', { u: 'http://localhost:8080/' }],
  ['a host that only ends like the site', 'wrong-host', { u: `https://x${domain}/` }],
  ['an empty user agent', 'no-agent', {}, { 'user-agent': ' ' }],
  ['a crawler', 'bot', {}, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
  ['a program', 'bot', {}, { 'user-agent': 'curl/8.5.0' }],
  ['a prerendered page', 'prefetch', {}, { 'sec-purpose': 'prefetch;prerender' }],
  ['a prefetched page', 'prefetch', {}, { purpose: 'prefetch' }],
  ['a page that Firefox prefetched', 'prefetch', {}, { 'x-moz': 'prefetch' }],
]
for (const [name, reason, event, headers] of dropped) {
  test(`an event that does not count is accepted, dropped and counted as ${reason}: ${name}`, async (t) => {
    const endpoint = await startEndpoint(t)
    const answer = await send(endpoint.origin, JSON.stringify({ ...right, ...event }), {
      ...headers,
    })
    assert.equal(answer.status, 202)
    assert.equal(await answer.text(), 'ok')
    assert.equal(answer.headers.get('x-plausible-dropped'), '1')
    assert.equal((await endpoint.figures()).visits.total, 0)
    assert.deepEqual(endpoint.outcomes(), [`dropped ${reason} 1`])
  })
}

const nested = (depth: number) => `${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}`
const refused: readonly [reason: string, body: string, type?: string][] = [
  ['bad-json', '{'],
  ['deep-json', `{"n":"pageview","u":"https://${domain}/","p":${nested(1000)}}`],
  ['bad-name', JSON.stringify({ ...right, n: 5 })],
  ['bad-url', JSON.stringify({ ...right, u: 'x' })],
  ['data-url', JSON.stringify({ ...right, u: 'data:text/html,x' })],
  ['bad-domain', JSON.stringify({ ...right, d: 5 })],
  ['long-props', JSON.stringify({ ...right, p: { x: 'x'.repeat(2001) } })],
  ['too-long', ' '.repeat(8193)],
  ['content-type', 'n=pageview', 'application/x-www-form-urlencoded'],
]
for (const [reason, body, type = 'text/plain'] of refused) {
  test(`a body that is no event is refused and counted as ${reason}`, async (t) => {
    const endpoint = await startEndpoint(t)
    const { status } = await send(endpoint.origin, body, { 'content-type': type })
    assert.ok(status >= 400 && status < 500)
    assert.deepEqual(endpoint.outcomes(), [`refused ${reason} 1`])
  })
}

const counted: readonly [name: string, event: object, options?: StartOptions][] = [
  ['a page of the site', {}],
  ['the site with www', { u: `https://www.${domain}/` }],
  ['an alias', { u: 'https://cu.example.vn/' }, { sites: [{ aliases: ['cu.example.vn'] }] }],
  ['the preview', { u: 'http://localhost:8080/' }, { allowLocalhost: true }],
  ['brackets in a text', { r: '[['.repeat(50) }],
  ['properties as nested as they may be', { p: { x: { y: [1] } } }],
]
for (const [name, event, options] of counted) {
  test(`an event counts: ${name}`, async (t) => {
    const endpoint = await startEndpoint(t, options)
    await send(endpoint.origin, JSON.stringify({ ...right, ...event }))
    assert.deepEqual(endpoint.outcomes(), ['accepted page 1'])
    assert.equal((await endpoint.figures()).visits.total, 1)
  })
}

test('a visit that lands on no page of the site is a visit, but no view of a page', async (t) => {
  const endpoint = await startEndpoint(t, { sites: [{ pages: new Set(['/']) }] })
  await endpoint.view({ path: '/khong-co/' })
  assert.deepEqual(endpoint.outcomes(), ['accepted unknown-page 1'])
  const { days, pages } = await endpoint.read('/so-lieu-ngay.json')
  assert.deepEqual(days, [{ date: '2026-01-15', visits: 1, views: 0 }])
  assert.deepEqual(pages, [])
})

/** Why a page view with this user agent would not be counted. */
function whyNot(agent: string) {
  const { event } = parseEvent(JSON.stringify(right))
  assert.ok(event)
  const site = { domain, zone: 'UTC', baseline: 0, pages: null }
  const headers = new Headers({ 'user-agent': agent })
  return whyNotRecord(event, [site], { headers, allowLocalhost: false })
}

test('at least 99 of 100 user agents of known crawlers are dropped', () => {
  const agents = crawlers.flatMap(({ instances }) => instances)
  const missed = agents.filter((agent) => whyNot(agent) === null)
  assert.ok(agents.length > 2000, `${agents.length} agents`)
  assert.ok(missed.length <= agents.length / 100, missed.join('\n'))
})

test('no browser that people use is dropped', () => {
  assert.ok(browsers.length >= 30)
  assert.deepEqual(
    browsers.filter((agent) => whyNot(agent) !== null),
    [],
  )
})
