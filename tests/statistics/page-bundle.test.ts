import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { bundledPage, sentVisit } from './bundled-page.ts'

test('the script of the page weighs less than 3 KiB', async () => {
  const bytes = gzipSync(await bundledPage('index.ts'), { level: 9 }).length
  assert.ok(bytes <= 3072, `${bytes} bytes`)
})

test('a visit goes out as one page view with its role, on localhost too, and outlives the page', async () => {
  const sent = await sentVisit(async () => ({ status: 202 }))
  assert.equal(sent.length, 1)
  const [address, { method, keepalive, credentials, headers, body }] = sent[0] ?? ['', {}]
  assert.equal(address, '/gui/api/event')
  assert.deepEqual(
    { method, keepalive, credentials },
    { method: 'POST', keepalive: true, credentials: 'omit' },
  )
  assert.equal(new Headers(headers).get('content-type'), 'text/plain')
  assert.deepEqual(JSON.parse(String(body)), {
    n: 'pageview',
    u: 'http://localhost:8080/tin-tuc/',
    d: 'a.vn',
    r: 'https://tim.example.vn/',
    h: 0,
    p: '{"role":"member"}',
  })
})

test('a visit that nobody answers rejects, and leaves XMLHttpRequest as it was', async () => {
  await assert.rejects(
    sentVisit(() => Promise.reject(new TypeError('Failed to fetch'))),
    { message: 'Failed to fetch' },
  )
})
