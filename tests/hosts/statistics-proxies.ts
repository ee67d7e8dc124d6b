// The statistics behind real web servers, with the configurations of `deploy/`. These must be installed, so this is no part of
// `npm test`: node --test tests/hosts/statistics-proxies.ts
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { browserAgent } from '../statistics/start-endpoint.ts'
import { startCaddy } from './start-caddy.ts'
import { freePort, type Host, testFolder } from './start-host.ts'
import { startNginx } from './start-nginx.ts'

const tool = join(import.meta.dirname, '../../scripts/tools/endpoint.ts')
const event = '{"n":"pageview","u":"https://a.vn/","d":"a.vn"}'

/** The endpoint's own command; returns its port. */
async function startEndpoint(t: TestContext): Promise<number> {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    SITE_DOMAIN: 'a.vn',
    DATABASE: join(testFolder(t), 'so-lieu.sqlite'),
    TRUSTED_PROXIES: '127.0.0.1',
  }
  const child = spawn(process.execPath, [tool], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  t.after(async () => {
    child.kill()
    await once(child, 'exit')
  })
  const [line] = await once(child.stdout, 'data')
  return Number(/:(\d+) /.exec(String(line))?.[1])
}

function publishedSite(t: TestContext): string {
  const root = testFolder(t)
  writeFileSync(join(root, 'index.html'), '<h1>home</h1>')
  writeFileSync(join(root, '404.html'), '<h1>missing</h1>')
  return root
}

interface Sent {
  readonly path: string
  readonly body?: string
  /** Address on this machine that the connection comes from. */
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks a web server as a browser would; the body makes it a POST. */
async function ask(port: number, { path, body, from = '127.0.0.1', headers }: Sent) {
  const asked = request({
    port,
    path,
    host: '127.0.0.1',
    localAddress: from,
    agent: false,
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'user-agent': browserAgent('A'), 'content-type': 'text/plain', ...headers },
  })
  asked.end(body)
  const [answer]: IncomingMessage[] = await once(asked, 'response')
  assert.ok(answer)
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

const visit = { path: '/api/event', body: event }
const figures = { path: '/so-lieu.json' }

for (const start of [startNginx, startCaddy]) {
  const name = start.name.replace('start', '')
  const startBoth = async (t: TestContext): Promise<Host & { readonly endpointPort: number }> => {
    const endpointPort = await startEndpoint(t)
    return { ...(await start(t, { root: publishedSite(t), endpointPort })), endpointPort }
  }

  test(`${name}: a visit is counted, and the answers are the endpoint's own`, async (t) => {
    const { port, endpointPort } = await startBoth(t)
    const answered = await ask(port, visit)
    assert.deepEqual([answered.status, answered.body], [202, 'ok'])
    assert.equal(answered.headers['x-plausible-dropped'], undefined)
    assert.equal(JSON.parse((await ask(port, figures)).body).visits.total, 1)
    for (const path of [
      '/so-lieu.json',
      '/so-lieu-ngay.json',
      '/luot-xem.json?path=/',
      '/luot-xem.json',
    ]) {
      const [behind, direct] = [await ask(port, { path }), await ask(endpointPort, { path })]
      assert.equal(behind.status, direct.status, path)
      for (const header of ['content-type', 'cache-control', 'access-control-allow-origin']) {
        assert.equal(behind.headers[header], direct.headers[header], `${path} ${header}`)
      }
    }
  })

  test(`${name}: a forged X-Forwarded-For makes no second visitor, another address does`, async (t) => {
    const { port } = await startBoth(t)
    for (const forged of ['203.0.113.1', '203.0.113.2', '203.0.113.3, 127.0.0.1']) {
      await ask(port, { ...visit, headers: { 'x-forwarded-for': forged } })
    }
    assert.equal(JSON.parse((await ask(port, figures)).body).visits.total, 1)
    await ask(port, { ...visit, from: '127.0.0.7' })
    assert.equal(JSON.parse((await ask(port, figures)).body).visits.total, 2)
  })

  test(`${name}: the endpoint is told the host and one address, and gets no cookie`, async (t) => {
    const seen = Promise.withResolvers<IncomingMessage>()
    const upstream = createServer((received, response) => {
      seen.resolve(received)
      response.end()
    })
    upstream.listen(0, '127.0.0.1')
    await once(upstream, 'listening')
    t.after(() => upstream.close())
    const { port: endpointPort } = upstream.address() as AddressInfo
    const { port } = await start(t, { root: publishedSite(t), endpointPort })
    await ask(port, {
      ...visit,
      from: '127.0.0.7',
      headers: {
        host: 'a.vn',
        cookie: 'a=b',
        'x-forwarded-for': '203.0.113.1',
        origin: 'https://a.vn',
      },
    })
    const { headers } = await seen.promise
    assert.equal(headers['x-forwarded-for'], '127.0.0.7')
    assert.equal(headers.cookie, undefined)
    assert.equal(headers.host, 'a.vn')
    assert.equal(headers.origin, 'https://a.vn')
    assert.equal(headers['user-agent'], browserAgent('A'))
  })

  test(`${name}: what is for this machine is not passed on, and everything else is the site`, async (t) => {
    const { port } = await startBoth(t)
    for (const path of ['/metrics', '/healthz', '/so-lieu/a.vn.json', '/api/event/', '/no-page/']) {
      const { status, body } = await ask(port, { path })
      assert.deepEqual([status, body], [404, '<h1>missing</h1>'], path)
    }
    const home = await ask(port, { path: '/' })
    assert.deepEqual([home.status, home.body], [200, '<h1>home</h1>'])
    assert.match(home.headers['content-type'] ?? '', /^text\/html/)
  })

  test(`${name}: an event of 8 KiB is taken, a longer one is 413`, async (t) => {
    const { port } = await startBoth(t)
    assert.equal((await ask(port, { ...visit, body: event.padEnd(8192) })).status, 202)
    assert.equal((await ask(port, { ...visit, body: event.padEnd(8193) })).status, 413)
    const chunked = { 'transfer-encoding': 'chunked' }
    assert.equal(
      (await ask(port, { ...visit, body: event.padEnd(8193), headers: chunked })).status,
      413,
    )
  })

  test(`${name}: no line names a visitor of the statistics, also while the endpoint is down`, async (t) => {
    const endpointPort = await startEndpoint(t)
    const root = publishedSite(t)
    const from = '127.0.0.77'
    const headers = { 'user-agent': browserAgent('Planted') }
    for (const port of [endpointPort, await freePort()]) {
      const host = await start(t, { root, endpointPort: port })
      await ask(host.port, { path: '/', from: '127.0.0.55' })
      const answered = await ask(host.port, { ...visit, from, headers })
      assert.equal(answered.status, port === endpointPort ? 202 : 502)
      await ask(host.port, { ...visit, from, headers, body: event.padEnd(8193) })
      await ask(host.port, { ...figures, from, headers })
      await ask(host.port, { path: '/luot-xem.json?path=/planted/', from, headers })
      await ask(host.port, { path: '/no-page/', from: '127.0.0.56' })
      const log = await host.stop()
      for (const other of ['127.0.0.55', '127.0.0.56']) assert.ok(log.includes(other), other)
      assert.doesNotMatch(log, /127\.0\.0\.77|planted/i)
    }
  })
}
