import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NoticeConfig } from '../../scripts/content/site-config.ts'
import { fullAddress } from '../../scripts/site/full-address.ts'
import { makeArticle, makeConfig, makeSite, moment } from './make-article.ts'

const at = moment('2025-06-30 08:00').at
const from = moment('2025-06-30 07:00')
const now = moment('2025-06-30 08:00')
const until = moment('2025-06-30 09:00')

// biome-ignore format: one case a line
const table: [what: string, fields: Partial<NoticeConfig>, shown: boolean][] = [
  ['without times is always shown', {}, true],
  ['is shown between its times', { from, until }, true],
  ['is shown from its first moment', { from: now }, true],
  ['is not shown before', { from: until }, false],
  ['is gone at its last moment', { until: now }, false],
  ['is gone afterwards', { until: from }, false],
]
for (const [what, fields, shown] of table) {
  test(`a notice ${what}`, () => {
    const notice = { text: 'Bão số 3', english: null, to: null, from: null, until: null, ...fields }
    const { frame } = makeSite([], { at, config: makeConfig({ notice }) })
    assert.deepEqual(frame.notice, shown ? { text: 'Bão số 3', to: null } : null)
  })
}

test('a notice leads to its page, unless that is not published', () => {
  const toOf = (draft: boolean) => {
    const notice = { text: 'Bão số 3', english: null, to: '/tin-tuc/bao/', from: null, until: null }
    return makeSite([makeArticle('bao', { draft })], { config: makeConfig({ notice }) }).frame
      .notice?.to
  }
  assert.deepEqual([toOf(false), toOf(true)], ['/tin-tuc/bao/', null])
})

test('a menu of its own is kept, without what is not published', () => {
  const menu = [
    { title: 'Thủ tục', to: 'https://dichvucong.gov.vn/' },
    { title: 'Bản nháp', to: '/tin-tuc/nhap/' },
    { title: 'Tin', to: '/tin-tuc/' },
  ]
  const articles = [makeArticle('nhap', { draft: true })]
  assert.deepEqual(makeSite(articles, { config: makeConfig({ menu }) }).frame.menu, [
    { title: 'Thủ tục', to: 'https://dichvucong.gov.vn/', external: true },
    { title: 'Tin', to: '/tin-tuc/', external: false },
  ])
})

test('a full address has origin, base path and path', () => {
  const address = (basePath: string) => fullAddress(makeSite([], { basePath }).frame, '/tin-tuc/')
  assert.equal(address('/'), 'https://daikim.example.vn/tin-tuc/')
  assert.equal(address('/x/'), 'https://daikim.example.vn/x/tin-tuc/')
})
