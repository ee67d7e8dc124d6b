import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toXml } from 'xast-util-to-xml'
import { articlesDocument } from '../../scripts/site/articles-json.ts'
import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { jsonFeed } from '../../scripts/site/json-feed.ts'
import { robots } from '../../scripts/site/robots.ts'
import { securityTxt } from '../../scripts/site/security-txt.ts'
import { sitemap, sitemapNumbers } from '../../scripts/site/sitemap.ts'
import {
  breadcrumbList,
  governmentOrganization,
  newsArticle,
} from '../../scripts/site/structured-data.ts'
import {
  makeArticle,
  makeBody,
  makeConfig,
  makeSite,
  makeStandingPage,
  moment,
} from './make-article.ts'

const site = makeSite(
  [
    makeArticle('a', {
      title: 'Họp & <gặp> "dân"',
      date: moment('2022-09-05 19:30'),
      updated: moment('2022-09-07'),
      body: makeBody({
        html: '<p><a href="/tin-tuc/b/">b</a> <img src="/assets/x.png" alt=""></p>',
      }),
    }),
    makeArticle('b', { section: 'thong-bao', date: moment('2021-01-01') }),
  ],
  {
    standingPages: [makeStandingPage('lien-he')],
    config: makeConfig({ email: 'ubnd@daikim.example.vn' }),
  },
)
const origin = 'https://daikim.example.vn'

test('the Atom feed is dated by its articles and says markup as text', () => {
  const xml = toXml(atomFeed(site, null))
  assert.match(xml, /<updated>2022-09-07T00:00:00\+07:00<\/updated>/)
  assert.match(xml, /Họp &#x26; &#x3C;gặp>|Họp &amp; &lt;gặp/)
  assert.ok(xml.includes(`${origin}/tin-tuc/b/`))
  assert.ok(!/href=(?:"|&quot;|&#x22;)\/tin-tuc/.test(xml), 'addresses in the content are whole')
})

test('the feed of a section holds its own articles only', () => {
  const section = site.frame.config.sections[1] ?? null
  assert.deepEqual(
    jsonFeed(site, section).items.map(({ url }) => url),
    [`${origin}/thong-bao/b/`],
  )
})

test('the JSON feed says its version and its articles, newest first', () => {
  const feed = jsonFeed(site, null)
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
  assert.deepEqual(
    feed.items.map(({ title }) => title),
    ['Họp & <gặp> "dân"', 'Bài b'],
  )
})

test('the sitemap names every page once, and neither redirects nor the page for missing ones', () => {
  const xml = toXml(sitemap(site, 0))
  const places = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1])
  assert.equal(new Set(places).size, places.length)
  for (const path of ['/', '/tin-tuc/', '/tin-tuc/a/', '/lien-he/', '/luu-tru/2022/', '/so-do/']) {
    assert.ok(places.includes(origin + path), path)
  }
  assert.ok(!xml.includes('404'))
})

test('a sitemap that grows too long becomes an index of parts', () => {
  assert.deepEqual(sitemapNumbers(site), [0])
  const numbers = sitemapNumbers(site, 5)
  assert.equal(numbers[0], 0)
  assert.ok(numbers.length > 2)
  assert.match(toXml(sitemap(site, 0, 5)), /<sitemapindex/)
  assert.match(toXml(sitemap(site, 1, 5)), /<urlset/)
})

test('security.txt expires 180 days after the moment of the build, to the day', () => {
  const text = securityTxt(site.frame, Date.parse('2026-01-02T03:04:05Z'))
  assert.match(text, /^Contact: mailto:ubnd@daikim\.example\.vn$/m)
  assert.match(text, /^Expires: 2026-07-01T00:00:00Z$/m)
})

test('robots.txt names the sitemap', () => {
  assert.match(robots(site.frame), /^Sitemap: https:\/\/daikim\.example\.vn\/sitemap\.xml$/m)
})

test('bai-viet.json gives each article with its whole address', () => {
  const [first] = articlesDocument(site).articles
  assert.equal(first?.url, `${origin}/tin-tuc/a/`)
  assert.equal(first?.title, 'Họp & <gặp> "dân"')
})

test('structured data says who publishes and what', () => {
  const [article] = site.articlePages
  assert.ok(article)
  const says = (data: unknown) => JSON.stringify(data)
  assert.match(says(governmentOrganization(site.frame)), /"GovernmentOrganization"/)
  assert.match(says(newsArticle(article, site.frame)), /"NewsArticle".*2022-09-05T19:30/)
  assert.match(says(breadcrumbList(article.breadcrumbs, site.frame)), /"BreadcrumbList"/)
})

test('the base path stands in every whole address', () => {
  const below = makeSite([makeArticle('a')], { basePath: '/x/' })
  assert.equal(jsonFeed(below, null).items[0]?.url, `${origin}/x/tin-tuc/a/`)
})
