// A built site behind real web servers, with the configuration that its build made. These must be installed, which
// `npm run test:hosts` sees to; so this is no part of `npm test`.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { headerTable } from '../../scripts/publish/headers/header-table.ts'
import { verifyUrl } from '../../scripts/publish/verify/verify-url.ts'
import { ask } from './ask.ts'
import { assertHeaders, ledTo } from './assert-headers.ts'
import { publishFolder, withdrawn } from './published-folder.ts'
import { siteServers, statisticsServers } from './site-servers.ts'

const site = publishFolder()
const table = headerTable(site.facts)
const asset = (ending: string) =>
  `/${[...site.files].find((path) => path.startsWith('assets/') && path.endsWith(ending))}`
const page = '/lien-he/'
const missing = [
  '/khong-co/',
  '/assets/khong-co.css',
  '/assets/',
  '/xem-tin/',
  '/khong-co.docx',
  '/lien-he/index.html/',
]

for (const { name, start } of siteServers) {
  test(`${name}: pages, assets, unchanged, partial and HEAD answers have the headers of the table`, async (t) => {
    const port = await start(t, site)
    for (const path of [
      '/',
      page,
      '/feed.xml',
      '/bai-viet.json',
      '/luu-trang.js',
      '/manifest.webmanifest',
      '/sitemap.xml',
      '/.well-known/security.txt',
    ]) {
      const answer = await ask(port, path)
      assert.equal(answer.status, 200, path)
      assert.deepEqual(
        answer.body,
        site.read(path.endsWith('/') ? `${path}index.html` : path),
        path,
      )
      assertHeaders(table, answer, 'others', path)
    }
    for (const [path, scope] of [
      [page, 'others'],
      [asset('.css'), 'assets'],
      [asset('.webp'), 'assets'],
    ] as const) {
      const whole = await ask(port, path)
      assert.equal(whole.status, 200, path)
      assertHeaders(table, whole, scope, path)
      const head = await ask(port, path, { method: 'HEAD' })
      assert.deepEqual([head.status, head.body.length], [200, 0], path)
      assert.equal(head.one('content-length'), String(whole.body.length))
      assertHeaders(table, head, scope, `HEAD ${path}`)
      const part = await ask(port, path, { headers: { range: 'bytes=2-5' } })
      assert.deepEqual([part.status, part.body], [206, whole.body.subarray(2, 6)], path)
      assertHeaders(table, part, scope, `part of ${path}`)
      const unchanged = await ask(port, path, {
        headers: { 'if-none-match': whole.one('etag') ?? '' },
      })
      assert.deepEqual([unchanged.status, unchanged.body.length], [304, 0], path)
      assertHeaders(table, unchanged, scope, `304 ${path}`)
    }
  })

  test(`${name}: Google's evaluator finds nothing in the policy as it is sent`, async (t) => {
    const policy = (await ask(await start(t, site), page)).one('content-security-policy') ?? ''
    const found = new CspEvaluator(new CspParser(policy).csp).evaluate()
    assert.deepEqual(
      found.filter(({ severity }) => severity < Severity.INFO),
      [],
    )
  })

  test(`${name}: old addresses redirect for ever, a folder gets its slash`, async (t) => {
    const port = await start(t, site)
    for (const { from, to } of site.facts.moved) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(port, encodeURI(from), { method })
        assert.deepEqual([answer.status, ledTo(answer, port)], [301, to], from)
        assertHeaders(table, answer, 'others', from)
      }
      assert.equal((await ask(port, to)).status, 200)
    }
    for (const path of [
      '/lien-he',
      '/tin-tuc',
      '/xay-dung-dang/nang-cao-chat-luong-ket-nap-dang-vien',
    ]) {
      const answer = await ask(port, path)
      assert.ok([301, 308].includes(answer.status), path)
      assert.equal(ledTo(answer, port), `${path}/`)
      assertHeaders(table, answer, 'others', path)
    }
  })

  test(`${name}: what is not there is 404 with the page for it, what was withdrawn is 410 with its page`, async (t) => {
    const port = await start(t, site)
    for (const path of missing) {
      const answer = await ask(port, path)
      assert.equal(answer.status, 404, path)
      assert.deepEqual(answer.body, site.read('404.html'), path)
      assert.match(answer.one('content-type') ?? '', /^text\/html; ?charset=utf-8$/, path)
      assertHeaders(table, answer, 'others', path)
    }
    const gone = await ask(port, withdrawn)
    assert.equal(gone.status, 410)
    assert.deepEqual(gone.body, site.read(`${withdrawn.slice(1)}index.html`))
    assert.match(gone.one('content-type') ?? '', /^text\/html; ?charset=utf-8$/)
    assertHeaders(table, gone, 'others', withdrawn)
  })

  test(`${name}: whoever verifies the site finds it as it was built`, async (t) => {
    const port = await start(t, site)
    const { findings, checked } = await verifyUrl({
      site: new URL(`http://127.0.0.1:${port}/`),
      manifest: site.manifest,
      random: 'nobody-can-know',
      withHeaders: true,
      timeoutMilliseconds: 10_000,
      onProgress: () => {},
    })
    assert.deepEqual(findings, [])
    assert.equal(checked, site.files.size)
  })
}

for (const { name, start } of statisticsServers) {
  test(`${name}: beside the site, the endpoint's answers have its own headers and each once`, async (t) => {
    const sent = {
      'cache-control': 'public, max-age=30',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json',
    }
    const endpoint = createServer((_, response) => response.writeHead(200, sent).end('{}'))
    endpoint.listen(0, '127.0.0.1')
    await once(endpoint, 'listening')
    t.after(() => endpoint.close())
    const port = await start(t, site, (endpoint.address() as AddressInfo).port)
    for (const path of ['/so-lieu.json', '/luot-xem.json?path=/', '/so-lieu-ngay.json']) {
      const answer = await ask(port, path)
      assert.deepEqual([answer.status, String(answer.body)], [200, '{}'], path)
      for (const [header, value] of Object.entries(sent))
        assert.deepEqual(answer.all(header), [value], `${path} ${header}`)
      assert.deepEqual(answer.all('content-security-policy'), [], path)
    }
    for (const path of ['/', '/healthz', '/metrics']) {
      const answer = await ask(port, path)
      assert.equal(answer.status, path === '/' ? 200 : 404, path)
      assertHeaders(table, answer, 'others', path)
    }
    for (const { from, to } of site.facts.moved)
      assert.equal(ledTo(await ask(port, encodeURI(from)), port), to)
  })
}
