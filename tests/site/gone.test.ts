import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import { fullSite } from '../templates/full-site.ts'
import { renderAll } from '../templates/render-all.ts'
import { articlesDocuments } from './articles-documents.ts'
import { sitemapTexts } from './sitemap-texts.ts'

const site = fullSite()
const pages = renderAll(site)

test('every withdrawn address has an entry, by address', () => {
  assert.deepEqual(
    site.gone.map(({ address, reason }) => [address, reason]),
    [
      ['/cu/2.html', null],
      ['/tin-tuc/rut/', 'Số <b>nhầm</b>'],
    ],
  )
})

test('its page says so, with the day and the reason, and keeps search engines out', () => {
  const page = pages.get('/tin-tuc/rut/index.html') ?? ''
  assert.match(page, /<h1>Bài đã được rút<\/h1>/)
  assert.match(page, /01\/06\/2025/)
  assert.match(page, /Lý do: Số &lt;b&gt;nhầm&lt;\/b&gt;/)
  assert.match(page, /<meta name="robots" content="noindex">/)
  assert.doesNotMatch(page, /rel="canonical"|og:url/)
  assert.doesNotMatch(pages.get('/cu/2.html') ?? '', /Lý do/)
  const english = renderAll(fullSite({ language: 'en' })).get('/cu/2.html') ?? ''
  assert.match(english, /Article withdrawn/)
})

test('other systems are told what was withdrawn, beside the articles and not among them', () => {
  const [{ articles, withdrawn }] = articlesDocuments(site)
  assert.deepEqual(withdrawn, ['/cu/2.html', '/tin-tuc/rut/'])
  assert.doesNotMatch(JSON.stringify(articles), /\/rut\/|\/cu\/2\.html/)
})

test('nothing else of the site speaks of it', () => {
  const documents = [
    ...sitemapTexts(site),
    xmlText(atomFeed(site, null)),
    ...[...pages]
      .filter(([path]) => !/\/(?:rut\/index|2)\.html$/.test(path))
      .map(([, page]) => page),
  ]
  for (const document of documents) assert.doesNotMatch(document, /\/rut\/|\/cu\/2\.html/)
})
