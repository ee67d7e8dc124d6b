import assert from 'node:assert/strict'
import { once } from 'node:events'
import fs, { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import type { Endpoint } from '../../scripts/statistics/endpoint/endpoint.ts'
import { endpointServer } from '../../scripts/statistics/endpoint/endpoint-server.ts'
import { followSitePaths } from '../../scripts/statistics/endpoint/follow-site-paths.ts'
import { trustedProxies } from '../../scripts/statistics/endpoint/trusted-proxies.ts'
import { temporaryFolder } from './run-endpoint.ts'

async function start(t: TestContext, endpoint: Endpoint['fetch'], limits: object = {}) {
  const options = { trustedProxies: trustedProxies(''), ...limits }
  const { server, stop } = endpointServer({ fetch: endpoint }, options)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const { port } = server.address() as AddressInfo
  return { port, origin: `http://127.0.0.1:${port}`, server, stop }
}

const readAll: Endpoint['fetch'] = async (request) => new Response(await request.text())

const beginnings: readonly [name: string, bytes: string][] = [
  ['nothing', ''],
  ['some headers', 'POST /api/event HTTP/1.1\r\nhost: a.vn\r\n'],
  ['some of a body', 'POST / HTTP/1.1\r\nhost: a.vn\r\ncontent-length: 9\r\n\r\n{"n":'],
  ['some chunks', 'POST / HTTP/1.1\r\nhost: a.vn\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n'],
]
for (const [name, bytes] of beginnings) {
  test(`clients that send ${name} and never the rest hold nobody up, and are let go`, async (t) => {
    const { port, origin } = await start(t, readAll, { requestMilliseconds: 400 })
    const slow = Array.from({ length: 100 }, () => {
      const socket = connect(port, '127.0.0.1')
      socket.write(bytes)
      return text(socket)
    })
    const quick = await fetch(origin, { method: 'POST', body: 'ok' })
    assert.equal(await quick.text(), 'ok')
    for (const answer of await Promise.all(slow)) assert.match(answer, /^HTTP\/1\.1 408 /)
  })
}

test('a server that stops lets the requests under way end', async (t) => {
  const held = Promise.withResolvers<Response>()
  const arrived = Promise.withResolvers<void>()
  const { origin, stop } = await start(t, () => {
    arrived.resolve()
    return held.promise
  })
  const answer = fetch(origin)
  await arrived.promise
  const stopped = stop()
  held.resolve(new Response('ended'))
  assert.equal(await (await answer).text(), 'ended')
  await stopped
  await assert.rejects(fetch(origin))
})

/** A handler that keeps the answer to `/held` back until it is told, and tells when a request has arrived. */
function holding() {
  const release = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const other = Promise.withResolvers<void>()
  const answer: Endpoint['fetch'] = async (request) => {
    const isHeld = new URL(request.url).pathname === '/held'
    const arrived = isHeld ? held : other
    arrived.resolve()
    if (isHeld) await release.promise
    return new Response(isHeld ? 'held' : 'at once')
  }
  return { answer, release: release.resolve, held: held.promise, other: other.promise }
}

const request = (path: string) => `GET ${path} HTTP/1.1\r\nhost: a.vn\r\n\r\n`

// With a limit, since it would go on for days otherwise.
test('a server that stops ends the connections that are kept, after the answer under way and without one', {
  timeout: 30_000,
}, async (t) => {
  const { answer, release, held } = holding()
  const { port, server, stop } = await start(t, answer, { stopMilliseconds: 2 ** 30 })
  // Else the end of a kept connection would come by itself, in time.
  server.keepAliveTimeout = 0
  const kept = connect(port, '127.0.0.1')
  kept.write(request('/'))
  await once(kept, 'data')
  const underWay = connect(port, '127.0.0.1')
  underWay.write(request('/held'))
  await held
  const stopped = stop()
  release()
  assert.match(await text(underWay), /held/)
  await stopped
})

test('a server that stops ends the connection of whoever asks on and on', async (t) => {
  const { answer, release, held, other } = holding()
  const { port, stop } = await start(t, answer)
  const socket = connect(port, '127.0.0.1')
  socket.write(request('/held'))
  await held
  const stopped = stop()
  socket.write(request('/'))
  await other
  release()
  const [, last] = (await text(socket)).split('HTTP/1.1 200 OK').slice(1)
  assert.match(last ?? '', /^connection: close/im)
  await stopped
})

test('a server that stops waits no longer than its limit', async (t) => {
  const arrived = Promise.withResolvers<void>()
  const never: Endpoint['fetch'] = () => {
    arrived.resolve()
    return new Promise(() => {})
  }
  const { origin, stop } = await start(t, never, { stopMilliseconds: 50 })
  const refused = assert.rejects(fetch(origin))
  await arrived.promise
  await stop()
  await refused
})

const manifest = (...files: string[]) =>
  JSON.stringify({ version: 1, files: Object.fromEntries(files.map((file) => [file, {}])) })

test('the pages of a site are read again when its build is replaced, and stay known when that is broken', (t) => {
  const file = join(temporaryFolder(t), 'dist.manifest.json')
  let now = 0
  const errors: string[] = []
  const put = (content: string, seconds: number) => {
    writeFileSync(`${file}.new`, content)
    utimesSync(`${file}.new`, seconds, seconds)
    renameSync(`${file}.new`, file)
    now += 3000
  }
  put(manifest('index.html'), 1)
  const onError = (error: Error) => errors.push(error.message)
  const pages = followSitePaths(file, { clock: () => now, onError })
  const known = () => ['/', '/x/'].map((path) => pages.has(path))
  assert.deepEqual(known(), [true, false])
  put(manifest('index.html', 'x/index.html'), 2)
  assert.deepEqual(known(), [true, true])
  put('{', 3)
  assert.deepEqual([known(), known(), errors.length], [[true, true], [true, true], 1])
  rmSync(file)
  now += 3000
  assert.deepEqual([known(), known(), errors.length], [[true, true], [true, true], 2])
  put(manifest('x/index.html'), 4)
  assert.deepEqual(known(), [false, true])
})

test('pages that could not be read once are read at the next look', (t) => {
  const file = join(temporaryFolder(t), 'dist.manifest.json')
  writeFileSync(file, manifest('index.html'))
  let now = 0
  const errors: string[] = []
  const onError = (error: Error) => errors.push(error.message)
  const pages = followSitePaths(file, { clock: () => now, onError })
  writeFileSync(file, manifest('index.html', 'x/index.html'))
  const reading = t.mock.method(fs, 'readFileSync', () => {
    throw new Error('EMFILE: too many open files')
  })
  syncBuiltinESMExports()
  now += 3000
  assert.equal(pages.has('/x/'), false)
  reading.mock.restore()
  syncBuiltinESMExports()
  now += 3000
  assert.equal(pages.has('/x/'), true)
  assert.deepEqual(errors, ['EMFILE: too many open files'])
})

test('pages that cannot be read at the beginning are an error at once', () => {
  const options = { clock: () => 0, onError: () => {} }
  assert.throws(() => followSitePaths('/no/such/dist.manifest.json', options))
})
