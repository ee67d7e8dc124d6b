import assert from 'node:assert/strict'
import { test } from 'node:test'
import { absoluteHtml } from '../../scripts/site/absolute-html.ts'
import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { jsonFeed } from '../../scripts/site/json-feed.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import { makeArticle, makeBody, makeConfig, makePicture, makeSite, moment } from './make-article.ts'
import { assertWellFormed } from './well-formed.ts'

const hostile = 'A ]]> & <b> "x" {{ y }} \u0008\uFFFF😀'
const articles = [
  makeArticle('a', {
    title: hostile,
    author: hostile,
    tags: ['Đại Kim'],
    date: moment('2022-09-05 19:30'),
    updated: moment('2023-01-02 07:15'),
    image: { picture: makePicture('tin-tuc/hop.png'), alt: 'Họp', caption: null },
    body: makeBody({ html: '<p><a href="/x/tin-tuc/b/">b</a> ]]&gt; &amp;</p>' }),
  }),
  makeArticle('b', { date: moment('2022-09-06') }),
  makeArticle('c', { date: moment('2022-09-04'), section: 'thong-bao' }),
]
const site = makeSite(articles, { basePath: '/x/' })
const [news = null, ,] = site.frame.config.sections

test('the Atom feed is well-formed whatever a title holds', () => {
  assertWellFormed(xmlText(atomFeed(site, null)))
  assert.throws(() => assertWellFormed('<a>& ]]></a>'))
  assert.throws(() => assertWellFormed('<a><b></a></b>'))
})

test('an Atom feed names itself, its page and its newest change', () => {
  const xml = xmlText(atomFeed(site, news))
  assert.ok(
    xml.startsWith(
      '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>https://daikim.example.vn/x/tin-tuc/feed.xml</id>',
    ),
  )
  assert.ok(xml.includes('<title>Tin tức – Ủy ban nhân dân phường Đại Kim</title>'))
  assert.ok(
    xml.includes(
      'rel="self" type="application/atom+xml" href="https://daikim.example.vn/x/tin-tuc/feed.xml"',
    ),
  )
  assert.ok(
    xml.includes('rel="alternate" type="text/html" href="https://daikim.example.vn/x/tin-tuc/"'),
  )
  assert.equal(xml.match(/<updated>([^<]*)/)?.[1], '2023-01-02T07:15:00+07:00')
  assert.equal(xml.match(/<entry>/g)?.length, 2)
})

test('an entry has its own dates, its picture and its text with full addresses', () => {
  const xml = xmlText(atomFeed(site, null))
  const entry = xml.match(
    /<entry><id>https:\/\/daikim.example.vn\/x\/tin-tuc\/a\/.*?<\/entry>/s,
  )?.[0]
  assert.ok(entry)
  assert.ok(entry.includes('<published>2022-09-05T19:30:00+07:00</published>'))
  assert.ok(entry.includes('<updated>2023-01-02T07:15:00+07:00</updated>'))
  assert.ok(
    entry.includes(
      'type="image/png" length="1234" href="https://daikim.example.vn/x/assets/hop-abababab.png"',
    ),
  )
  assert.ok(entry.includes('href="https://daikim.example.vn/x/tin-tuc/b/"'))
})

test('a feed without articles has a fixed date, not the clock’s', () => {
  const empty = makeSite([])
  const xml = xmlText(atomFeed(empty, null))
  assertWellFormed(xml)
  assert.ok(xml.includes('<updated>1970-01-01T00:00:00Z</updated>'))
  assert.deepEqual(jsonFeed(empty, null).items, [])
})

test('a later build of the same articles gives the same bytes', () => {
  const later = makeSite(articles.toReversed(), { basePath: '/x/', at: moment('2030-01-01').at })
  assert.equal(xmlText(atomFeed(later, null)), xmlText(atomFeed(site, null)))
  assert.equal(JSON.stringify(jsonFeed(later, news)), JSON.stringify(jsonFeed(site, news)))
})

test('a feed has the 20 newest, pinned or not', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    makeArticle(`a-${index}`, {
      date: moment(`2022-09-${String(index + 1).padStart(2, '0')}`),
      pinned: index === 0,
    }),
  )
  const { items } = jsonFeed(makeSite(many), null)
  assert.deepEqual([items.length, items[0]?.title, items[19]?.title], [20, 'Bài a-24', 'Bài a-5'])
})

test('a JSON feed says the same as the Atom feed', () => {
  const feed = jsonFeed(
    makeSite(articles, { config: makeConfig({ logo: makePicture('logo.png') }) }),
    news,
  )
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
  assert.equal(feed.feed_url, 'https://daikim.example.vn/tin-tuc/feed.json')
  assert.equal(feed.home_page_url, 'https://daikim.example.vn/tin-tuc/')
  assert.equal(feed.icon, 'https://daikim.example.vn/assets/logo-abababab.png')
  assert.deepEqual(feed.items[1], {
    id: 'https://daikim.example.vn/tin-tuc/a/',
    url: 'https://daikim.example.vn/tin-tuc/a/',
    title: hostile,
    content_html: '<p><a href="https://daikim.example.vn/x/tin-tuc/b/">b</a> ]]&gt; &amp;</p>',
    summary: 'Nội dung.',
    image: 'https://daikim.example.vn/assets/hop-abababab.png',
    date_published: '2022-09-05T19:30:00+07:00',
    date_modified: '2023-01-02T07:15:00+07:00',
    authors: [{ name: hostile }],
    tags: ['Tin tức', 'Đại Kim'],
  })
})

// biome-ignore format: one case a line
const addresses: [from: string, to: string][] = [
  ['<a href="/x/lien-he/">a</a>', '<a href="https://daikim.example.vn/x/lien-he/">a</a>'],
  ['<a href="#muc-1">a</a>', '<a href="https://daikim.example.vn/x/tin-tuc/a/#muc-1">a</a>'],
  ['<img src="/x/assets/a.png" alt="">', '<img src="https://daikim.example.vn/x/assets/a.png" alt="">'],
  ['<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="https://daikim.example.vn/a.png 1x, https://daikim.example.vn/b.png 2x">'],
  ['<a href="https://hanoi.gov.vn/">a</a>', '<a href="https://hanoi.gov.vn/">a</a>'],
  ['<a href="//hanoi.gov.vn/">a</a>', '<a href="//hanoi.gov.vn/">a</a>'],
  ['<a href="mailto:a@b.vn">a</a>', '<a href="mailto:a@b.vn">a</a>'],
  ['<img alt=" href=" title="/a">', '<img alt=" href=" title="/a">'],
  ['<p> href="/a" $1</p>', '<p> href="/a" $1</p>'],
]
for (const [from, to] of addresses) {
  test(`in a feed ${from} is ${to}`, () => {
    assert.equal(absoluteHtml(from, site.frame, '/tin-tuc/a/'), to)
  })
}
