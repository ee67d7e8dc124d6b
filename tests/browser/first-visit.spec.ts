import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { runCommand } from '../build/run-command.ts'
import { makeSite, minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { photo } from '../fixtures/real-pictures.ts'
import { type Answer, serveFolder } from './serve-folder.ts'
import { good } from './statistics-page.ts'

const path = '/tin-tuc/hoi-lang/'
const statistics = `statistics:
  domain: daikim.example.vn
  api: ""
  figures: /so-lieu.json
  baseline: 1156
  baselineDate: 2025-06-30
`
const text = 'Sáng nay bà con các tổ dân phố cùng dọn dẹp sân đình và hàng cây ven sông. '.repeat(
  12,
)

/** A host that packs texts, and the figures. */
function packing(folder: string): Answer {
  return ({ url = '', method }, response) => {
    if (url === '/so-lieu.json' || method === 'POST') {
      response.end(url === '/so-lieu.json' ? JSON.stringify(good) : 'ok')
      return true
    }
    const name = url.endsWith('/') ? `${url}index.html` : url
    const type = { html: 'text/html', css: 'text/css', js: 'text/javascript' }[
      name.split('.').at(-1) ?? ''
    ]
    if (!type) return false
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-encoding': 'gzip',
    })
    response.end(gzipSync(readFileSync(join(folder, name)), { level: 6 }))
    return true
  }
}

const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-first-visit-'))
let server: Awaited<ReturnType<typeof serveFolder>>
test.beforeAll(async () => {
  // Pictures are made.
  test.setTimeout(180_000)
  const content = await makeSite({
    'site.yaml': minimalSiteFile + statistics,
    'tin-tuc/hoi-lang.md': articleText('image: { src: anh.jpg, alt: Hàng cây ven sông }', text),
    'tin-tuc/bai-khac.md': articleText('title: Bài khác\nimage: { src: anh.jpg, alt: Hàng cây }'),
    'tin-tuc/anh.jpg': await photo(1600, 1200),
  })
  const folder = join(parent, 'dist')
  const flags = ['--output', folder, '--cache', join(parent, 'cache'), '--at', '2025-01-01']
  const built = runCommand('build', ['--content', content.folder, '--quiet', ...flags])
  await content.remove()
  expect(built.code, built.err).toBe(0)
  server = await serveFolder(folder, packing(folder), () => ({}))
})
test.afterAll(async () => {
  await server.close()
  rmSync(parent, { recursive: true })
})

for (const deviceScaleFactor of [2, 3]) {
  test(`the first visit to an article with a picture takes 60 KB in all, ${deviceScaleFactor} dots to a pixel, and its picture comes first`, async ({
    browser,
  }) => {
    const phone = { viewport: { width: 360, height: 740 }, isMobile: true, deviceScaleFactor }
    const context = await browser.newContext(phone)
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    const asked = new Map<string, { address: string; priority: string; bytes: number }>()
    client.on('Network.requestWillBeSent', ({ requestId, request }) =>
      asked.set(requestId, { address: request.url, priority: request.initialPriority, bytes: 0 }),
    )
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = asked.get(requestId)
      if (one) one.bytes = encodedDataLength
    })
    await client.send('Network.enable')
    await page.goto(server.origin + path, { waitUntil: 'networkidle' })
    const all = [...asked.values()]
    const said = all.map(
      ({ address, bytes, priority }) =>
        `${address.slice(server.origin.length)} ${bytes} ${priority}`,
    )
    test.info().annotations.push({ type: 'loaded', description: said.join(', ') })
    const sum = all.reduce((total, { bytes }) => total + bytes, 0)
    expect(sum, said.join('\n')).toBeLessThanOrEqual(60_000)
    // Once: the form that the head asks for is the one that the text shows.
    const pictures = all.filter(({ address }) => /\/anh-\w{8}\./.test(address))
    expect(
      pictures.map(({ priority }) => priority),
      said.join('\n'),
    ).toEqual(['High'])
    await context.close()
  })
}
