import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'

const page = join(import.meta.dirname, '../../scripts/statistics/page')

/** A file of the page script with all that it imports, as the build of a site makes it. */
export async function bundledPage(file: string, globalName?: string): Promise<string> {
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

/** Lets the page script send a member's visit from a window of its own, and returns the requests that this made. Rejects as it does. */
export async function sentVisit(answer: () => Promise<object>): Promise<[string, RequestInit][]> {
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
  const script = await bundledPage('record-visit.ts', 'visit')
  runInContext(`globalThis.window = globalThis\n${script}`, context)
  try {
    await runInContext(`visit.recordVisit('member', { domain: 'a.vn', api: '/gui' })`, context)
  } finally {
    assert.equal(context.XMLHttpRequest, 'untouched')
  }
  return sent
}
