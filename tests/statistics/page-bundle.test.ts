import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const page = join(import.meta.dirname, '../../scripts/statistics/page')

/** The script as the build makes it. */
async function bundle(file: string, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(page, file)],
    bundle: true,
    minify: true,
    write: false,
    drop: ['console'],
    target: 'es2020',
    format: globalName ? 'iife' : 'esm',
    ...(globalName && { globalName }),
  })
  return outputFiles[0]?.text ?? ''
}

test('the script of the page weighs less than 3 KiB', async () => {
  const bytes = gzipSync(await bundle('index.ts'), { level: 9 }).length
  assert.ok(bytes <= 3072, `${bytes} bytes`)
})

/** Runs a bundle's `visit.recordVisit` in a window of its own; returns what it fetched. */
async function visit(
  file: string,
  answer: () => Promise<object>,
): Promise<[string, RequestInit][]> {
  const sent: [string, RequestInit][] = []
  const context = createContext({
    location: { href: 'http://localhost:8080/tin-tuc/', hostname: 'localhost', protocol: 'http:' },
    document: { referrer: 'https://tim.example.vn/' },
    innerWidth: 360,
    fetch(address: string, options: RequestInit) {
      sent.push([address, options])
      return answer()
    },
    XMLHttpRequest: 'untouched',
  })
  runInContext(`globalThis.window = globalThis\n${await bundle(file, 'visit')}`, context)
  try {
    await runInContext(`visit.recordVisit('member', { domain: 'a.vn', api: '/gui' })`, context)
  } finally {
    assert.equal(context.XMLHttpRequest, 'untouched')
  }
  return sent
}

test('a visit goes out as one page view with its role, on localhost too, and outlives the page', async () => {
  const sent = await visit('record-visit.ts', async () => ({ status: 202 }))
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
    w: 360,
    h: 0,
    p: '{"role":"member"}',
  })
})

test('a visit that nobody answers rejects, and leaves XMLHttpRequest as it was', async () => {
  await assert.rejects(
    visit('record-visit.ts', () => Promise.reject(new TypeError('Failed to fetch'))),
    { message: 'Failed to fetch' },
  )
})
