import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { memoryStorage } from './storages.ts'

const page = join(import.meta.dirname, '../../scripts/statistics/page')

async function bundle(file: string, globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(page, file)],
    bundle: true,
    minify: true,
    write: false,
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

test('a visit goes out as one page view with its role, on localhost too, and settles when the answer is there', async () => {
  const sent: { url: string; body: Record<string, unknown> }[] = []
  class Request {
    readyState = 0
    #url = ''
    onreadystatechange = () => {}
    open(_method: string, url: string) {
      this.#url = url
    }
    setRequestHeader() {}
    send(body: string) {
      sent.push({ url: this.#url, body: JSON.parse(body) })
      setImmediate(() => {
        this.readyState = 4
        this.onreadystatechange()
      })
    }
  }
  const location = {
    href: 'http://localhost:8080/tin-tuc/',
    hostname: 'localhost',
    protocol: 'http:',
  }
  const window = { innerWidth: 360, localStorage: memoryStorage() }
  const context = createContext({
    XMLHttpRequest: Request,
    location,
    window,
    document: { referrer: '' },
    console,
  })
  runInContext(await bundle('record-visit.ts', 'visit'), context)
  await runInContext(`visit.recordVisit('member', { domain: 'a.vn', api: '/gui' })`, context)
  assert.equal(sent.length, 1)
  assert.equal(sent[0]?.url, '/gui/api/event')
  const { n, u, d, p } = sent[0]?.body ?? {}
  assert.deepEqual(
    { n, u, d, p },
    { n: 'pageview', u: location.href, d: 'a.vn', p: '{"role":"member"}' },
  )
})
