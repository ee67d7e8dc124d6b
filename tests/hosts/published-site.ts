// A built site behind real web servers, with the configuration that its build made. These must be installed, which
// `npm run test:hosts` sees to; so this is no part of `npm test`.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { cpSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import {
  contentTypes,
  feedTypes,
  textEndings,
} from '../../scripts/publish/headers/content-types.ts'
import { headerTable, withScope } from '../../scripts/publish/headers/header-table.ts'
import { type Answer, ask } from './ask.ts'
import { publishFolder, secret, withdrawn } from './published-folder.ts'
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

/** Fails unless the answer has each header of the table once, with its value. */
function assertHeaders(answer: Answer, scope: 'assets' | 'others', what: string): void {
  for (const { name, value } of withScope(table, 'all', scope))
    assert.deepEqual(answer.all(name), [value], `${what}: ${name}`)
  assert.deepEqual(answer.all('X-Powered-By'), [], what)
}

/** Where a redirect leads, without the origin if that is the server itself. */
function ledTo(answer: Answer, port: number): string | null {
  return answer.one('location')?.replace(`http://127.0.0.1:${port}/`, '/') ?? null
}

for (const { name, encodings, start } of siteServers) {
  test(`${name}: pages, assets, unchanged, partial and HEAD answers have the headers of the table`, async (t) => {
    const port = await start(t, site)
    for (const path of [
      '/',
      page,
      '/feed.xml',
      '/bai-viet.json',
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
      assertHeaders(answer, 'others', path)
    }
    for (const [path, scope] of [
      [page, 'others'],
      [asset('.css'), 'assets'],
      [asset('.webp'), 'assets'],
    ] as const) {
      const whole = await ask(port, path)
      assert.equal(whole.status, 200, path)
      assertHeaders(whole, scope, path)
      const head = await ask(port, path, { method: 'HEAD' })
      assert.deepEqual([head.status, head.body.length], [200, 0], path)
      assert.equal(head.one('content-length'), String(whole.body.length))
      assertHeaders(head, scope, `HEAD ${path}`)
      const part = await ask(port, path, { headers: { range: 'bytes=2-5' } })
      assert.deepEqual([part.status, part.body], [206, whole.body.subarray(2, 6)], path)
      assertHeaders(part, scope, `part of ${path}`)
      const unchanged = await ask(port, path, {
        headers: { 'if-none-match': whole.one('etag') ?? '' },
      })
      assert.deepEqual([unchanged.status, unchanged.body.length], [304, 0], path)
      assertHeaders(unchanged, scope, `304 ${path}`)
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
        assertHeaders(answer, 'others', from)
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
      assertHeaders(answer, 'others', path)
    }
  })

  test(`${name}: what is not there is 404 with the page for it, what was withdrawn is 410 with its page`, async (t) => {
    const port = await start(t, site)
    for (const path of missing) {
      const answer = await ask(port, path)
      assert.equal(answer.status, 404, path)
      assert.deepEqual(answer.body, site.read('404.html'), path)
      assert.match(answer.one('content-type') ?? '', /^text\/html; ?charset=utf-8$/, path)
      assertHeaders(answer, 'others', path)
    }
    const gone = await ask(port, withdrawn)
    assert.deepEqual([gone.status, String(gone.body)], [410, '<h1>withdrawn</h1>'])
    assert.match(gone.one('content-type') ?? '', /^text\/html; ?charset=utf-8$/)
    assertHeaders(gone, 'others', withdrawn)
  })

  test(`${name}: a browser that can unpack gets the packed form, also of an error, and caches are told`, async (t) => {
    const port = await start(t, site)
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as Readonly<
      Record<string, (packed: Buffer) => Buffer>
    >
    const offers: readonly [offer: string, taken: string | null][] = [
      ['', null],
      ['deflate', null],
      ['gzip', 'gzip'],
      ['gzip, deflate, br', encodings[0] ?? null],
      ['br;q=0, gzip', 'gzip'],
      ['identity', null],
    ]
    const paths = [
      page,
      '/feed.xml',
      '/tin-tuc/feed.json',
      '/bai-viet.json',
      asset('.css'),
      asset('.js'),
      '/khong-co/',
    ]
    for (const path of paths) {
      const plain = await ask(port, path)
      const tags = new Set<string | null>()
      for (const [offer, taken] of offers) {
        const answer = await ask(port, path, { headers: { 'accept-encoding': offer } })
        const what = `${path} for "${offer}"`
        assert.equal(answer.status, plain.status, what)
        assert.equal(answer.one('content-encoding'), taken, what)
        assert.deepEqual(taken ? unpack[taken]?.(answer.body) : answer.body, plain.body, what)
        assert.equal(answer.one('vary')?.toLowerCase(), 'accept-encoding', what)
        assert.equal(
          answer.one('content-type')?.replace('; ', ';'),
          plain.one('content-type')?.replace('; ', ';'),
          what,
        )
        assertHeaders(answer, path.startsWith('/assets/') ? 'assets' : 'others', what)
        tags.add(`${taken} ${answer.one('etag')}`)
      }
      const kinds = new Set(offers.map(([, taken]) => taken)).size
      if (plain.status === 200)
        assert.deepEqual(
          [tags.size, new Set([...tags].map((tag) => tag?.split(' ')[1])).size],
          [kinds, kinds],
          path,
        )
    }
    assert.equal(
      (await ask(port, asset('.webp'), { headers: { 'accept-encoding': 'br, gzip' } })).one(
        'content-encoding',
      ),
      null,
    )
  })

  test(`${name}: every file is sent as what it is`, async (t) => {
    const port = await start(t, site)
    for (const [ending, type] of Object.entries(contentTypes)) {
      const path = [...site.files].find(
        (file) => file.endsWith(`.${ending}`) && !/feed\.\w+$/.test(file),
      )
      if (path === undefined) continue
      const expected = textEndings.includes(ending) ? `${type}; charset=utf-8` : type
      assert.equal((await ask(port, `/${path}`)).one('content-type'), expected, path)
    }
    for (const [file, type] of Object.entries(feedTypes))
      for (const path of [`/${file}`, `/tin-tuc/${file}`])
        assert.equal((await ask(port, path)).one('content-type'), `${type}; charset=utf-8`, path)
  })

  test(`${name}: no hidden file, no listing, no way out, whatever the path`, async (t) => {
    const port = await start(t, site)
    const hidden = [
      '/.env',
      '/.git/config',
      '/.git/',
      '/.git',
      '/.htaccess',
      '/assets/.env',
      '/tin-tuc/.env',
      '/.well-known/.env',
    ]
    for (const path of hidden) {
      const answer = await ask(port, path)
      // Apache forbids .htaccess before the site is asked.
      assert.ok(
        answer.status === 404 || (path === '/.htaccess' && answer.status === 403),
        `${path} ${answer.status}`,
      )
      assertHeaders(answer, 'others', path)
    }
    const tricks = [
      '//.env',
      '/./.env',
      '/%2eenv',
      '/%2Egit/config',
      '/assets//.env',
      '/.well-known/../.env',
      '/.well-known/..%2f.env',
      '/tin-tuc/..%2f.env',
      '/..%2f..%2foutside.txt',
      '/../outside.txt',
      '/%2e%2e/outside.txt',
      '/..%5c..%5coutside.txt',
      '/assets/..%252f..%252foutside.txt',
      '/lien-he/%00',
      '/lien-he/index.html%00.css',
      '/LIEN-HE/',
      '/Assets/',
      '/lien-he/index.html/',
      '/lien-he/;/',
      '/*',
    ]
    for (const path of [...hidden, ...tricks]) {
      const answer = await ask(port, path)
      assert.ok([301, 308, 400, 403, 404].includes(answer.status), `${path} ${answer.status}`)
      assert.ok(!String(answer.body).includes(secret), path)
      assert.doesNotMatch(String(answer.body), /Index of/, path)
    }
    for (const path of [
      '//lien-he',
      '//evil.example/..',
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '/%5cevil.example',
      '//evil.example',
      '/lien-he//',
    ]) {
      const answer = await ask(port, path)
      assert.ok(answer.status < 500, path)
      assert.match(ledTo(answer, port) ?? '/', /^\/(?![/\\])/, path)
    }
  })

  test(`${name}: the root may be a link that is switched under the running server`, async (t) => {
    const port = await start(t, site)
    const old = await ask(port, page)
    const releases = join(dirname(site.root), 'releases')
    cpSync(join(releases, '1'), join(releases, name), { recursive: true, verbatimSymlinks: true })
    for (const packed of ['', '.gz', '.br'])
      writeFileSync(join(releases, name, `lien-he/index.html${packed}`), `new ${packed}`)
    const point = (release: string) => {
      symlinkSync(join(releases, release), `${site.root}.new`)
      renameSync(`${site.root}.new`, site.root)
    }
    point(name)
    const fresh = await ask(port, page, { headers: { 'if-none-match': old.one('etag') ?? '' } })
    point('1')
    assert.deepEqual([fresh.status, String(fresh.body)], [200, 'new '])
    assert.deepEqual((await ask(port, page)).body, old.body)
  })
}

test('nginx hands out nothing that a link in the folder leads to', async (t) => {
  const [nginx] = siteServers
  const answer = await ask((await nginx?.start(t, site)) ?? 0, '/link.txt')
  assert.equal(answer.status, 404)
  assert.ok(!String(answer.body).includes(secret))
})

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
      assertHeaders(answer, 'others', path)
    }
    for (const { from, to } of site.facts.moved)
      assert.equal(ledTo(await ask(port, encodeURI(from)), port), to)
  })
}
