import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { alternates, counterpart } from '../../scripts/site/counterpart.ts'
import { jsonFeed } from '../../scripts/site/json-feed.ts'
import type { Site } from '../../scripts/site/site.ts'
import { sitemapEntries } from '../../scripts/site/sitemap-entries.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import { articlesDocuments } from './articles-documents.ts'
import { englishSite, makeEnglish, makeEnglishArticle } from './english-site.ts'
import { makeArticle, makeConfig, makeSite, moment } from './make-article.ts'
import { sitemapTexts } from './sitemap-texts.ts'
import { assertWellFormed } from './well-formed.ts'

const site = englishSite()
const english = site.english ?? assert.fail('no site in English')

test('each language has its own pages below its home page', () => {
  const addresses = (one: Site) =>
    [one.articlePages, one.standingPages, one.sectionPages, one.tagPages, one.yearPages]
      .flat()
      .map(({ address }) => address)
  assert.deepEqual(addresses(english), [
    '/en/tin-tuc/nhap/',
    '/en/tin-tuc/hop-dan/',
    '/en/lien-he/',
    '/en/tin-tuc/',
    '/en/the/meeting/',
    '/en/luu-tru/2022/',
  ])
  assert.ok(addresses(site).every((address) => !address.startsWith('/en/')))
  assert.deepEqual(
    english.frame.menu.map(({ title }) => title),
    ['News', 'Contact'],
  )
  assert.equal(english.frame.config.language, 'en')
  assert.equal(english.articlePages[0]?.author, "People's Committee of Dai Kim Ward")
})

test('a site without English has one language', () => {
  assert.equal(makeSite([makeArticle('a')]).english, null)
  assert.deepEqual(alternates(makeSite([]).frame, '/'), [])
})

// biome-ignore format: one case a line
const twins: [address: string, twin: string | null][] = [
  ['/', '/en/'],
  ['/lien-he/', '/en/lien-he/'],
  ['/tin-tuc/', '/en/tin-tuc/'],
  ['/tin-tuc/hop-dan/', '/en/tin-tuc/hop-dan/'],
  ['/luu-tru/2022/', '/en/luu-tru/2022/'],
  ['/so-do/', '/en/so-do/'],
  ['/tin-tuc/chi-tieng-viet/', null],
  ['/quyen-rieng-tu/', null],
  ['/the/hop/', null],
]
for (const [address, twin] of twins) {
  test(`${address} has ${twin ?? 'nothing'} as its counterpart`, () => {
    assert.equal(counterpart(site.frame, address), twin)
    if (twin !== null) assert.equal(counterpart(english.frame, twin), address)
  })
}

test('a page whose counterpart is a draft stands alone', () => {
  assert.equal(counterpart(english.frame, '/en/tin-tuc/nhap/'), null)
})

test('later pages of a list are no translations of each other', () => {
  const many = Array.from({ length: 30 }, (_, index) => [
    makeArticle(`b${index}`),
    makeEnglishArticle(`b${index}`),
  ]).flat()
  const { frame } = makeSite(many, { config: makeConfig({ english: makeEnglish() }) })
  assert.equal(counterpart(frame, '/tin-tuc/'), '/en/tin-tuc/')
  assert.equal(counterpart(frame, '/tin-tuc/trang-2/'), null)
})

test('the languages of a page are told both ways alike', () => {
  const told = [
    { language: 'vi', address: '/lien-he/' },
    { language: 'en', address: '/en/lien-he/' },
    { language: 'x-default', address: '/en/lien-he/' },
  ]
  assert.deepEqual(alternates(site.frame, '/lien-he/'), told)
  assert.deepEqual(alternates(english.frame, '/en/lien-he/'), told)
})

test('the sitemap has the pages of both languages, and every pair twice', () => {
  const [xml] = sitemapTexts(site)
  assertWellFormed(xml)
  assert.deepEqual(english.sitemapFiles, [])
  const pairs = sitemapEntries(site).filter((entry) => entry.alternates.length > 0)
  assert.equal(pairs.length, 12)
  assert.equal(xml.match(/<xhtml:link /g)?.length, 36)
  assert.ok(xml.includes('xmlns:xhtml="http://www.w3.org/1999/xhtml"'))
  assert.ok(!sitemapTexts(makeSite([]))[0].includes('xhtml'))
})

test('the feeds of each language hold its articles only', () => {
  const xml = xmlText(atomFeed(english, null))
  assertWellFormed(xml)
  assert.match(xml, /xml:lang="en"><id>https:\/\/daikim\.example\.vn\/en\/feed\.xml</)
  assert.deepEqual(
    jsonFeed(english, null).items.map(({ title }) => title),
    ['Article nhap', 'Article hop-dan'],
  )
  assert.equal(jsonFeed(english, null).home_page_url, 'https://daikim.example.vn/en/')
  assert.ok(jsonFeed(site, null).items.every(({ url }) => !url.includes('/en/')))
  const [section] = english.frame.config.sections
  assert.ok(section)
  assert.equal(
    jsonFeed(english, section).feed_url,
    'https://daikim.example.vn/en/tin-tuc/feed.json',
  )
})

test('addresses that moved or are gone are told once for both languages', () => {
  assert.deepEqual(
    site.articlesFiles.map(({ address }) => address),
    ['/bai-viet.json', '/en/bai-viet.json'],
  )
  assert.deepEqual(english.articlesFiles, [])
  const [{ moved, withdrawn, articles }, inEnglish] = articlesDocuments(site)
  assert.deepEqual(
    moved.map(({ from }) => from),
    ['/cu/1/', '/en/old/1/'],
  )
  assert.deepEqual(withdrawn, ['/en/tin-tuc/rut/'])
  assert.equal(articles.length, 2)
  assert.deepEqual(
    inEnglish?.moved.map(({ from }) => from),
    ['/en/old/1/'],
  )
  assert.deepEqual(inEnglish?.withdrawn, withdrawn)
  assert.deepEqual(
    inEnglish?.articles.map(({ url, title }) => [url, title]),
    english.articlePages.map(({ address, title }) => [
      `https://daikim.example.vn${address}`,
      title,
    ]),
  )
  assert.deepEqual(site.gone, [])
  assert.equal(english.gone.length, 1)
})

test('a notice shows in English only where it has English words, and both end together', () => {
  const until = moment('2026-01-02')
  const noticeOf = (words: string | null, at: string) =>
    makeSite([], {
      config: makeConfig({
        english: makeEnglish(),
        notice: { text: 'Bão', english: words, to: null, from: null, until },
      }),
      at: moment(at).at,
    }).english?.frame.notice
  assert.equal(noticeOf('Storm', '2026-01-01')?.text, 'Storm')
  assert.equal(noticeOf(null, '2026-01-01'), null)
  assert.equal(noticeOf('Storm', '2026-01-03'), null)
})
