import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyUrl } from '../../scripts/publish/verify/verify-url.ts'
import { entriesOf } from './folder-of.ts'
import { type ServeOptions, serveSite } from './site-server.ts'
import { at, built, random, redirect, told } from './verify-served.ts'

test('a site that is as it was built has nothing to tell, at the top and below another', async () => {
  for (const basePath of ['/', '/x/y/']) {
    const seen: string[] = []
    const served = await serveSite({ files: built, basePath })
    const result = await verifyUrl({
      site: served.site,
      manifest: entriesOf(built),
      random,
      withHeaders: true,
      timeoutMilliseconds: 60_000,
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    })
    assert.deepEqual(result, { findings: [], checked: 9 })
    assert.equal(seen.at(-1), '8/8')
    // Nobody who comes says that this is a check.
    assert.ok(
      served.asked.every(({ headers }) => /^Mozilla\/5\.0 /.test(headers['user-agent'] ?? '')),
    )
    assert.ok(served.asked.every(({ url }) => url?.startsWith(basePath)))
  }
})

const changed: readonly (readonly [string, Partial<ServeOptions>, readonly string[]])[] = [
  [
    'a changed byte',
    { files: { ...built, 'tin-tuc/a/index.html': 'A' } },
    ['changed tin-tuc/a/index.html'],
  ],
  [
    'more bytes than were built, without end',
    {
      answer: at('assets/cong.css', (response) => {
        const more = () => response.write('x'.repeat(65_536), (error) => error || more())
        more()
      }),
    },
    ['changed assets/cong.css'],
  ],
  [
    'a deleted page',
    { files: { ...built, 'the/x/index.html': undefined as never } },
    ['missing the/x/index.html'],
  ],
  [
    'a page that nobody may have',
    { answer: at('the/x/', (response) => response.writeHead(403).end()) },
    ['status-wrong the/x/index.html'],
  ],
  [
    'a page with the right bytes and the wrong status',
    { answer: at('the/x/', (response) => response.writeHead(500).end('x')) },
    ['status-wrong the/x/index.html'],
  ],
  [
    'a page that leads elsewhere',
    { answer: at('the/x/', redirect('https://bet.example/')) },
    ['redirected the/x/index.html'],
  ],
  [
    'a server that asks for less',
    { answer: at('the/x/', (response) => response.writeHead(429).end()) },
    ['no-answer the/x/index.html'],
  ],
  [
    'a page at which the connection breaks',
    { answer: at('the/x/', (response) => response.destroy()) },
    ['no-answer the/x/index.html'],
  ],
  [
    'a page that breaks off',
    {
      answer: at('the/x/', (response) => {
        response.writeHead(200, { 'content-length': 100 })
        response.write('x', () => response.destroy())
      }),
    },
    ['no-answer the/x/index.html'],
  ],
]
for (const [name, options, expected] of changed) {
  test(`over HTTP, ${name}: ${expected.join(', ')}`, async () => {
    assert.deepEqual(await told(options), expected)
  })
}
