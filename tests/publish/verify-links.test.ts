import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { leadsOf } from '../../scripts/publish/verify/leads-of.ts'
import { pageBytes } from '../../scripts/publish/verify/visit.ts'

const site = new URL('https://daikim.example.vn/')
const leads = (text: string | Buffer) =>
  leadsOf(Buffer.from(text), 'tin-tuc/', 'x', { site }).map(({ address }) => address)

// biome-ignore format: one case a line
const cases: readonly (readonly [text: string, addresses: readonly string[]])[] = [
  ['<a href="/a/">1</a><a HREF = \'b/\'>2</a><a/href=/c>3</a>', ['a/', 'tin-tuc/b/', 'c']],
  ['<a href=/a/href=/b/>', ['a/href=/b/']],
  ['<a title="<a href=\'/a/\'>" href="/b/#x">', ['a/', 'b/']],
  ['<a href="/?p=123&amp;x=1">', ['?p=123&x=1']],
  ['<a href="//bet.example/a/"><a href="https://bet.example/b/"><a href="javascript:x">', []],
  ['<meta http-equiv=refresh content="0; URL=\'/a/\'"><meta name=description content="xem url">', ['a/']],
  ['<form action=/a/ ><iframe src = /b/><object data="/c/"><button formaction=\'/d/\'>', ['a/', 'b/', 'c/', 'd/']],
  ['<a href="/chua-dong', ['chua-dong']],
  ['<loc>https://other.example/a/</loc><s:loc>\n/b/?p=1&amp;q=2\n</s:loc><loc x="y">/c/</loc>', ['a/', 'b/?p=1&q=2', 'c/']],
  ['<loc><![CDATA[https://daikim.example.vn/a/?p=1&q=2]]></loc><loc> <![CDATA[/b/]]> </loc>', ['a/?p=1&q=2', 'b/']],
  ['<location>/a/</location>', []],
  ['User-agent: *\r\nDisallow: /x/\r\n  SITEMAP : https://daikim.example.vn/s2.xml\r\n', ['s2.xml']],
  ['https://daikim.example.vn/a/\nhttps://daikim.example.vn/?p=123\n', ['a/', '?p=123']],
]
for (const [text, addresses] of cases) {
  test(`where a page or list leads: ${text.slice(0, 60)}`, () => {
    assert.deepEqual(leads(text), addresses)
  })
}

test('a packed sitemap is unpacked, and what only looks like one is no error', () => {
  assert.deepEqual(leads(gzipSync('<urlset><loc>/a/</loc></urlset>')), ['a/'])
  assert.deepEqual(leads(Buffer.from([0x1f, 0x8b, 0x20])), [])
  assert.deepEqual(leads(gzipSync(Buffer.alloc(2 * pageBytes))), [])
})

// With a pattern that begins anew at each of these, one such page takes hours.
for (const unit of [
  'content=',
  'content="url ',
  ' href ',
  '/href=',
  ` href="'`,
  '<loc>',
  '<loc ',
  '<loc> <![CDATA[',
  '\n',
  ' ',
  'sitemap:',
]) {
  test(`a page made of nothing but ${JSON.stringify(unit)} holds nobody up`, () => {
    const text = unit.repeat(pageBytes / unit.length)
    assert.ok(leads(`<a href="/a/">${text}`).includes('a/'))
    assert.ok(leads(`<loc>${text}`).length < 10)
  })
}
