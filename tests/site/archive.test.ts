import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atomFeed } from '../../scripts/site/atom-feed.ts'
import { fallsDue } from '../../scripts/site/falls-due.ts'
import type { FeedEnd } from '../../scripts/site/feed.ts'
import { jsonFeed } from '../../scripts/site/json-feed.ts'
import { securityTxt } from '../../scripts/site/security-txt.ts'
import { governmentOrganization } from '../../scripts/site/structured-data.ts'
import { xmlText } from '../../scripts/site/xml-text.ts'
import { makeArticle, makeConfig, makeSite, moment } from './make-article.ts'
import { assertWellFormed } from './well-formed.ts'

const successor = {
  name: 'Phường Định Công',
  english: null,
  url: 'https://dinhcong.example.vn/',
  since: moment('2025-07-01'),
}
const config = makeConfig({ successor, phone: '024 3858 1234', email: 'a@daikim.example.vn' })
const articles = [
  makeArticle('cu'),
  makeArticle('het-truoc', { expires: moment('2025-06-30') }),
  makeArticle('het-sau', { expires: moment('2025-08-01') }),
]
const slugsAt = (at: string) =>
  makeSite(articles, { config, at: moment(at).at }).articlePages.map(({ slug }) => slug)

test('an archive keeps for ever what was in force on the last day of its body', () => {
  assert.deepEqual(slugsAt('2025-06-30 12:00'), ['cu', 'het-sau', 'het-truoc'])
  assert.deepEqual(slugsAt('2025-07-01'), ['cu', 'het-sau'])
  assert.deepEqual(slugsAt('2030-01-01'), ['cu', 'het-sau'])
})

test('the site is an archive from that day on, which makes it fall due', () => {
  const archiveAt = (at: string) => makeSite([], { config, at: moment(at).at }).frame.archive
  assert.equal(archiveAt('2025-06-30 23:59'), null)
  assert.equal(archiveAt('2025-07-01')?.name, 'Phường Định Công')
  const due = (since: string, at: string) =>
    fallsDue({ config, articles }, moment(since).at, moment(at).at).map(({ reason }) => reason)
  assert.deepEqual(due('2025-06-30 23:50', '2025-07-01 00:10'), ['article-expires', 'merged'])
  assert.deepEqual(due('2025-07-01', '2025-08-20'), [])
})

test('security.txt leads to those who answer now', () => {
  const contacts = (at: string) =>
    securityTxt(makeSite([], { config, at: moment(at).at }).frame, 0).match(/(?<=^Contact: ).*/gm)
  assert.deepEqual(contacts('2025-06-30'), ['mailto:a@daikim.example.vn', 'tel:+842438581234'])
  assert.deepEqual(contacts('2025-07-01'), ['https://dinhcong.example.vn/'])
})

test('search engines are told the end, the successor, and no number to call', () => {
  const data = governmentOrganization(makeSite([], { config }).frame)
  assert.equal(data['dissolutionDate'], '2025-07-01')
  assert.deepEqual(data['successor'], {
    '@type': 'GovernmentOrganization',
    name: 'Phường Định Công',
    url: 'https://dinhcong.example.vn/',
  })
  assert.ok(JSON.stringify(data['@context']).includes('wikidata.org/prop/direct/P1366'))
  assert.ok(!('telephone' in data || 'email' in data))
})

const end: FeedEnd = {
  mark: 'lưu trữ',
  title: 'Đã kết thúc',
  text: 'Từ ngày 01/07/2025 …',
  url: successor.url,
  at: successor.since,
}

test('a feed that has ended keeps its articles, and says so in title, description and last entry', () => {
  const site = makeSite(articles, { config })
  const [section] = config.sections
  assert.ok(section)
  for (const one of [null, section]) {
    const xml = xmlText(atomFeed(site, one, end))
    assertWellFormed(xml)
    assert.match(xml, /<title>[^<]* \(lưu trữ\)<\/title><subtitle>Từ ngày 01\/07\/2025 …</)
    assert.match(xml, /<updated>2025-07-01T00:00:00\+07:00<\/updated><author>/)
    const ids = [...xml.matchAll(/<entry><id>([^<]*)/g)].map(([, id]) => id)
    assert.deepEqual(ids, [
      'https://daikim.example.vn/#ket-thuc',
      'https://daikim.example.vn/tin-tuc/cu/',
      'https://daikim.example.vn/tin-tuc/het-sau/',
    ])
    const feed = jsonFeed(site, one, end)
    assert.equal(feed.expired, true)
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      ids,
    )
    assert.equal(feed.items[0]?.url, successor.url)
  }
})

test('a feed that goes on says none of that', () => {
  const site = makeSite(articles)
  assert.ok(!xmlText(atomFeed(site, null)).includes('ket-thuc'))
  assert.ok(!('expired' in jsonFeed(site, null)))
})
