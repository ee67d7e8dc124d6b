import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../scripts/content/article.ts'
import type { Site } from '../../scripts/site/site.ts'
import {
  makeArticle,
  makeConfig,
  makeLinkingBody,
  makeSite,
  makeStandingPage,
  moment,
} from './make-article.ts'

const pageOf = (site: Site, slug: string) => site.articlePages.find((page) => page.slug === slug)

/** Articles `a1` (oldest) to `aN`, one a day. */
const daily = (count: number, fields: Partial<Article> = {}) =>
  Array.from({ length: count }, (_, index) =>
    makeArticle(`a${index + 1}`, {
      date: { at: moment('2022-01-01').at + index * 86_400_000, hasTime: false },
      ...fields,
    }),
  )

test('a section of 41 articles has three pages that know each other', () => {
  const pages = makeSite(daily(41)).sectionPages.filter(({ folder }) => folder === 'tin-tuc')
  assert.deepEqual(
    pages.map(({ address }) => address),
    ['/tin-tuc/', '/tin-tuc/trang-2/', '/tin-tuc/trang-3/'],
  )
  assert.deepEqual(
    pages.map(({ cards }) => cards.length),
    [20, 20, 1],
  )
  assert.deepEqual(
    pages.map(({ pagination }) => [pagination.newer, pagination.older]),
    [
      [null, '/tin-tuc/trang-2/'],
      ['/tin-tuc/', '/tin-tuc/trang-3/'],
      ['/tin-tuc/trang-2/', null],
    ],
  )
})

test('a link to a page that was left out is text, and the menu does without it', () => {
  const config = makeConfig({
    menu: [
      { title: 'B', to: '/b/' },
      { title: 'Tin', to: '/tin-tuc/' },
    ],
  })
  const site = makeSite([makeArticle('a', { body: makeLinkingBody(['/b/']) })], {
    config,
    leftOut: [makeStandingPage('b')],
  })
  assert.ok(!pageOf(site, 'a')?.body.html.includes('href'))
  assert.deepEqual(
    site.frame.menu.map(({ title }) => title),
    ['Tin'],
  )
})

test('neighbours are those of the same section by date', () => {
  const site = makeSite([
    ...daily(3),
    makeArticle('khac', { section: 'thong-bao', date: moment('2022-01-02') }),
  ])
  const middle = pageOf(site, 'a2')
  assert.equal(middle?.newer?.address, '/tin-tuc/a3/')
  assert.equal(middle?.older?.address, '/tin-tuc/a1/')
})

test('a notice stands from its first moment until its last', () => {
  const notice = {
    text: 'Bão',
    english: null,
    to: null,
    from: moment('2022-09-05'),
    until: moment('2022-09-06'),
  }
  const shown = (written: string) =>
    makeSite([], { config: makeConfig({ notice }), at: moment(written).at }).frame.notice?.text
  assert.deepEqual(
    [
      '2022-09-04 23:59',
      '2022-09-05 00:00',
      '2022-09-05 23:59',
      '2022-09-06 23:59',
      '2022-09-07 00:00',
    ].map(shown),
    [undefined, 'Bão', 'Bão', 'Bão', undefined],
  )
})

test('an old address leads to the article', () => {
  const site = makeSite([makeArticle('a', { aliases: ['/cu/1/'] })])
  assert.deepEqual(site.redirects, [{ from: '/cu/1/', to: '/tin-tuc/a/', title: 'Bài a' }])
})
