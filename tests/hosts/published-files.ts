// The files of a built site behind real web servers: packed forms, media types, hidden and outer files, a root that is switched.
import assert from 'node:assert/strict'
import { cpSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import {
  contentTypes,
  feedTypes,
  textEndings,
} from '../../scripts/publish/headers/content-types.ts'
import { headerTable } from '../../scripts/publish/headers/header-table.ts'
import { ask } from './ask.ts'
import { assertHeaders, ledTo } from './assert-headers.ts'
import { publishFolder, secret } from './published-folder.ts'
import { siteServers } from './site-servers.ts'

const site = publishFolder()
const table = headerTable(site.facts)
const asset = (ending: string) =>
  `/${[...site.files].find((path) => path.startsWith('assets/') && path.endsWith(ending))}`
const page = '/lien-he/'

for (const { name, encodings, start } of siteServers) {
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
        assertHeaders(table, answer, path.startsWith('/assets/') ? 'assets' : 'others', what)
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
      assertHeaders(table, answer, 'others', path)
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
