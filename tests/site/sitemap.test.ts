import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sitemapFiles } from '../../scripts/site/sitemap.ts'
import { makeArticle, makeSite, makeStandingPage, moment } from './make-article.ts'
import { sitemapTexts } from './sitemap-texts.ts'
import { assertWellFormed } from './well-formed.ts'

const articles = [
  makeArticle('a', { date: moment('2022-09-05 19:30'), tags: ['Đại Kim'], aliases: ['/cu/'] }),
  makeArticle('b', { date: moment('2021-01-02'), updated: moment('2023-04-05') }),
]
const site = makeSite(articles, { standingPages: [makeStandingPage('lien-he')] })
const locations = (xml: string) =>
  [...xml.matchAll(/<loc>https:\/\/daikim\.example\.vn([^<]*)/g)].map((match) => match[1])

const addresses = (limit?: number) => sitemapFiles(site, limit).map(({ address }) => address)

test('the sitemap names every page with its last change, and no redirect', () => {
  const [xml] = sitemapTexts(site)
  assertWellFormed(xml)
  const changes = [...xml.matchAll(/<url><loc>[^<]*\.vn([^<]*)<\/loc>(?:<lastmod>([^<]*))?/g)]
  assert.deepEqual(
    changes.map(([, address, changed]) => [address, changed]),
    [
      ['/', '2023-04-05'],
      ['/tin-tuc/a/', '2022-09-05T19:30+07:00'],
      ['/tin-tuc/b/', '2023-04-05'],
      ['/lien-he/', undefined],
      ['/tin-tuc/', '2023-04-05'],
      ['/thong-bao/', undefined],
      ['/the/dai-kim/', '2022-09-05T19:30+07:00'],
      ['/luu-tru/2022/', '2022-09-05T19:30+07:00'],
      ['/luu-tru/2021/', '2023-04-05'],
      ['/so-do/', undefined],
    ],
  )
})

test('one sitemap file is enough up to its limit', () => {
  assert.deepEqual(addresses(), ['/sitemap.xml'])
  assert.deepEqual(addresses(10), ['/sitemap.xml'])
})

test('beyond the limit the sitemap is an index, and its parts hold every page once', () => {
  assert.deepEqual(addresses(4), [
    '/sitemap.xml',
    '/sitemap-1.xml',
    '/sitemap-2.xml',
    '/sitemap-3.xml',
  ])
  const [index, ...parts] = sitemapTexts(site, 4)
  assertWellFormed(index)
  assert.ok(index.includes('<sitemapindex'))
  assert.deepEqual(locations(index), ['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml'])
  assert.deepEqual(parts.flatMap(locations), locations(sitemapTexts(site)[0]))
})
