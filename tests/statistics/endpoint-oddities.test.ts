import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rawRequest } from './raw-request.ts'
import { browserAgent, domain, startEndpoint } from './start-endpoint.ts'

const get = (path: string, headers = `host: ${domain}`) =>
  `GET ${path} HTTP/1.1\r\n${headers}\r\nconnection: close\r\n\r\n`

const sender = `host: ${domain}\r\nuser-agent: ${browserAgent('A')}\r\ncontent-type: text/plain`
const event = JSON.stringify({ n: 'pageview', u: `https://${domain}/`, d: domain })
const post = (body: string, headers = `${sender}\r\nconnection: close`) =>
  `POST /api/event HTTP/1.1\r\n${headers}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const chunked = (body: string) =>
  `POST /api/event HTTP/1.1\r\n${sender}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`

const requests: readonly [name: string, bytes: string | Uint8Array, status: number][] = [
  ['no request', '\0\x01\r\n\r\n', 400],
  ['the beginning of TLS', Uint8Array.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]), 400],
  ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['lines without a return', `GET /so-lieu.json HTTP/1.1\nhost: ${domain}\n\n`, 400],
  ['no host', get('/so-lieu.json', 'x: y'), 400],
  ['a host that is none', get('/so-lieu.json', 'host: a b@c'), 400],
  ['an address with a host', get(`http://${domain}/so-lieu.json`), 200],
  ['an address with a broken host', get('http://[x/so-lieu.json'), 400],
  ['a path with a backslash', get('/so-lieu.json\\x'), 400],
  ['a path that leads up', get('/a/../so-lieu.json'), 200],
  ['two slashes', get('//so-lieu.json'), 404],
  ['broken percent signs', get('/so-lieu/%ff%zz.json'), 404],
  ['broken percent signs in the question', get('/luot-xem.json?path=/%ff%zz'), 404],
  ['a very long path', get(`/luot-xem.json?path=/${'x'.repeat(12_000)}`), 404],
  ['an endless header', get('/so-lieu.json', `host: ${domain}\r\nx: ${'x'.repeat(40_000)}`), 431],
  ['another method', get('/so-lieu.json').replace('GET', 'PROPFIND'), 405],
  ['a method that is none', get('/so-lieu.json').replace('GET', 'XEM'), 400],
  ['a tunnel', `CONNECT a.vn:443 HTTP/1.1\r\nhost: ${domain}\r\nconnection: close\r\n\r\n`, 0],
  ['all of the server', get('*').replace('GET', 'OPTIONS'), 400],
  ['an expectation', post(event, `${sender}\r\nconnection: close\r\nexpect: x`), 417],
  [
    'two lengths',
    `POST /api/event HTTP/1.1\r\n${sender}\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a negative length', `POST /api/event HTTP/1.1\r\n${sender}\r\ncontent-length: -1\r\n\r\n`, 400],
  ['8 KiB in chunks', chunked(event.padEnd(8192)), 202],
  ['one byte over 8 KiB in chunks', chunked(event.padEnd(8193)), 413],
  ['UTF-16', post(event.split('').join('\0')), 400],
  ['a name for all objects', post(`{"__proto__":${event}}`), 400],
  ['a name twice', post(`{"n":"khac",${event.slice(1)}`), 202],
  ['a broken half of a sign', post(event.replace('/"', '/\\ud800"')), 202],
]
for (const [name, bytes, status] of requests) {
  test(`${name} is ${status || 'hung up'}, says nothing to the log, and leaves the endpoint as it was`, async (t) => {
    const errors: Error[] = []
    const endpoint = await startEndpoint(t, {
      sites: [{ pages: new Set(['/']) }],
      onError: (error) => errors.push(error),
    })
    assert.equal((await rawRequest(endpoint.origin, bytes)).status, status)
    assert.equal((await endpoint.view({ agent: 'B' })).status, 202)
    assert.equal((await endpoint.figures()).visits.total, status === 202 ? 2 : 1)
    assert.deepEqual(errors, [])
  })
}

test('properties of all objects are no properties of an event', async (t) => {
  const endpoint = await startEndpoint(t)
  await rawRequest(
    endpoint.origin,
    post(`${event.slice(0, -1)},"p":{"__proto__":{"role":"member"}}}`),
  )
  assert.deepEqual((await endpoint.figures()).online, { guests: 1, members: 0, total: 1 })
  assert.equal(Reflect.get({}, 'role'), undefined)
})

test('events sent ahead on one connection are limited like any others', async (t) => {
  const endpoint = await startEndpoint(t)
  const ahead = post(event, sender).repeat(99) + post(event)
  const { body } = await rawRequest(endpoint.origin, ahead)
  assert.equal(body.match(/HTTP\/1\.1 429/g)?.length, 80)
  assert.deepEqual(endpoint.outcomes(), ['accepted page 20', 'refused visitor-limit 80'])
})

/** Spellings of an address, and the page that a view of it belongs to; null for none. */
const spellings: readonly [path: string, page: string | null][] = [
  ['/tin-tuc/h%E1%BB%8Dp/', '/tin-tuc/họp/'],
  ['/tin-tuc/h%e1%bb%8dp/', '/tin-tuc/họp/'],
  ['/tin-tuc/họp/'.normalize('NFD'), '/tin-tuc/họp/'],
  ['/%74in-tuc/họp/index.html?a=b#c', '/tin-tuc/họp/'],
  ['/x/../tin-tuc/./họp/', '/tin-tuc/họp/'],
  ['\\tin-tuc\\họp\\', '/tin-tuc/họp/'],
  ['/Tin-Tuc/họp/', null],
  ['//tin-tuc/họp/', null],
  ['/tin-tuc//họp/', null],
  ['/tin-tuc/họp/%2F', null],
  ['/tin-tuc/họp/%', null],
  ['/tin-tuc/họp/%00', null],
  ['/tin-tuc/h%ED%A0%80p/', null],
  [`/${'x'.repeat(1900)}/`, null],
]
for (const [path, page] of spellings) {
  test(`a view of ${path.slice(0, 40)} is one of ${page ?? 'no page'}`, async (t) => {
    const pages = new Set(['/', '/tin-tuc/họp/'])
    const endpoint = await startEndpoint(t, { sites: [{ pages }] })
    assert.equal((await endpoint.view({ path })).status, 202)
    const read = (await endpoint.read('/so-lieu-ngay.json')).pages
    assert.deepEqual(read, page === null ? [] : [{ path: page, views: 1 }])
  })
}
