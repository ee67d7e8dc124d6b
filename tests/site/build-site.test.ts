import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../scripts/content/article.ts'
import { readingMinutes } from '../../scripts/site/reading-time.ts'
import type { Site } from '../../scripts/site/site.ts'
import { summaryOf } from '../../scripts/site/summary.ts'
import {
  makeArticle,
  makeBody,
  makeConfig,
  makeLinkingBody,
  makePicture,
  makeSite,
  makeStandingPage,
  moment,
} from './make-article.ts'

const slugs = (cards: readonly { address: string }[] | undefined) =>
  cards?.map(({ address }) => address.split('/').at(-2))
const pageOf = (site: Site, slug: string) => site.articlePages.find((page) => page.slug === slug)

/** Articles `a1` (oldest) to `aN`, one a day. */
const daily = (count: number, fields: Partial<Article> = {}) =>
  Array.from({ length: count }, (_, index) =>
    makeArticle(`a${index + 1}`, {
      date: { at: moment('2022-01-01').at + index * 86_400_000, hasTime: false },
      ...fields,
    }),
  )

test('a section shows the pinned articles first, then the newest', () => {
  const [a1, a2, a3] = daily(3)
  const site = makeSite(
    [a3, { ...a1, pinned: true }, a2].filter((article) => article !== undefined) as Article[],
  )
  assert.deepEqual(slugs(site.sectionPages[0]?.cards), ['a1', 'a3', 'a2'])
})

test('articles of the same moment stand by their address', () => {
  const site = makeSite([makeArticle('b'), makeArticle('c'), makeArticle('a')])
  assert.deepEqual(slugs(site.sectionPages[0]?.cards), ['a', 'b', 'c'])
})

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

test('a section without an article has its page all the same', () => {
  const empty = makeSite([]).sectionPages.map(({ address, cards }) => [address, cards.length])
  assert.deepEqual(empty, [
    ['/tin-tuc/', 0],
    ['/thong-bao/', 0],
  ])
})

test('drafts, scheduled and expired articles are in no list, feed or neighbour', () => {
  const at = Date.parse('2023-01-01T00:00:00Z')
  const articles = [
    makeArticle('nhap', { draft: true, tags: ['t'] }),
    makeArticle('hen', { date: moment('2023-01-02'), tags: ['t'] }),
    makeArticle('het', { expires: moment('2022-12-31'), tags: ['t'] }),
    makeArticle('con', { expires: moment('2023-01-02') }),
  ]
  const site = makeSite(articles, { at })
  assert.deepEqual(slugs(site.articlePages), ['con'])
  assert.deepEqual(site.tagPages, [])
  assert.deepEqual([pageOf(site, 'con')?.newer, pageOf(site, 'con')?.older], [null, null])
  assert.deepEqual(slugs(makeSite(articles, { at, drafts: true }).articlePages), ['con', 'nhap'])
  const later = makeSite(articles, { at: Date.parse('2023-01-03T00:00:00Z') })
  assert.deepEqual(slugs(later.articlePages), ['hen'])
})

test('a link to a page that is not published is text; one to a published page stays', () => {
  const site = makeSite([
    makeArticle('a', { body: makeLinkingBody(['/tin-tuc/b/', '/tin-tuc/c/']) }),
    makeArticle('b', { draft: true }),
    makeArticle('c'),
  ])
  const html = pageOf(site, 'a')?.body.html ?? ''
  assert.ok(!html.includes('href="/tin-tuc/b/"'))
  assert.ok(html.includes('href="/tin-tuc/c/"'))
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

test('related articles share most tags, then the section, newest first, four at most, never the article itself', () => {
  const site = makeSite([
    makeArticle('x', { tags: ['một', 'hai'] }),
    makeArticle('mot', { tags: ['một'], date: moment('2020-01-01') }),
    makeArticle('hai-mot', { tags: ['hai', 'một'], date: moment('2019-01-01') }),
    makeArticle('xa', { section: 'thong-bao', tags: ['hai'], date: moment('2021-01-01') }),
    makeArticle('moi', { date: moment('2022-12-01') }),
    makeArticle('cu', { date: moment('2018-01-01') }),
  ])
  assert.deepEqual(slugs(pageOf(site, 'x')?.related), ['hai-mot', 'mot', 'xa', 'moi'])
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

test('a tag has one page, named as most articles spell it, and the site lists tags in Vietnamese order', () => {
  const site = makeSite([
    makeArticle('a', { tags: ['Đảng viên', 'y tế'] }),
    makeArticle('b', { tags: ['Đảng viên', 'dân số'] }),
  ])
  assert.deepEqual(
    site.outline.tags.map(({ title, address, count }) => [title, address, count]),
    [
      ['dân số', '/the/dan-so/', 1],
      ['Đảng viên', '/the/dang-vien/', 2],
      ['y tế', '/the/y-te/', 1],
    ],
  )
})

test('the year is that of the site, also in the last evening of December', () => {
  const site = makeSite([
    makeArticle('a', { date: moment('2021-12-31 23:59') }),
    makeArticle('b', { date: moment('2022-01-01 00:01') }),
  ])
  assert.deepEqual(
    site.yearPages.map(({ address, months }) => [address, months.map(({ month }) => month)]),
    [
      ['/luu-tru/2022/', [1]],
      ['/luu-tru/2021/', [12]],
    ],
  )
})

test('the home page leads with the pinned article, and shows it once', () => {
  const image = { picture: makePicture('tin-tuc/a.png'), alt: 'Ảnh', caption: null }
  const articles = [
    makeArticle('moi', { date: moment('2023-01-01') }),
    makeArticle('anh', { image }),
    makeArticle('ghim', { pinned: true, date: moment('2019-01-01') }),
  ]
  const { home } = makeSite(articles)
  assert.equal(home.lead?.address, '/tin-tuc/ghim/')
  assert.deepEqual(slugs(home.sections[0]?.cards), ['moi', 'anh'])
  const unpinned = makeSite(articles.map((article) => ({ ...article, pinned: false }))).home
  assert.equal(unpinned.lead?.address, '/tin-tuc/anh/')
})

test('a notice stands from its first moment until its last', () => {
  const notice = { text: 'Bão', to: null, from: moment('2022-09-05'), until: moment('2022-09-06') }
  const shown = (written: string) =>
    makeSite([], { config: makeConfig({ notice }), at: moment(written).at }).frame.notice?.text
  assert.deepEqual(
    ['2022-09-04 23:59', '2022-09-05 00:00', '2022-09-05 23:59', '2022-09-06 00:00'].map(shown),
    [undefined, 'Bão', 'Bão', undefined],
  )
})

test('the menu is the sections, then the standing pages by order, unless site.yaml names one', () => {
  const standingPages = [
    makeStandingPage('b', { order: 2 }),
    makeStandingPage('c'),
    makeStandingPage('a', { order: 1 }),
  ]
  const titles = makeSite([], { standingPages }).frame.menu.map(({ title }) => title)
  assert.deepEqual(titles, ['Tin tức', 'Thông báo', 'Trang a', 'Trang b', 'Trang c'])
})

test('only attachments that a published page uses are published', () => {
  const used = makePicture('tin-tuc/a.png')
  const site = makeSite([makeArticle('a', { body: makeBody({ attachments: [used.file] }) })], {
    attachments: [used, makePicture('tin-tuc/b.png')],
  })
  assert.deepEqual(
    site.attachments.map(({ file }) => file),
    ['tin-tuc/a.png'],
  )
})

test('an old address leads to the article', () => {
  const site = makeSite([makeArticle('a', { aliases: ['/cu/1/'] })])
  assert.deepEqual(site.redirects, [{ from: '/cu/1/', to: '/tin-tuc/a/', title: 'Bài a' }])
})

test("a summary is the editor's, or the first paragraph cut at a word", () => {
  assert.equal(summaryOf('Tóm tắt.', 'Đoạn đầu.'), 'Tóm tắt.')
  assert.equal(summaryOf(null, 'Đoạn đầu.'), 'Đoạn đầu.')
  const cut = summaryOf(null, 'nghiêng '.repeat(60))
  assert.ok(cut.length <= 201 && cut.endsWith('nghiêng…'), cut)
})

test('reading takes at least a minute, at 200 syllables a minute', () => {
  assert.equal(readingMinutes(''), 1)
  assert.equal(readingMinutes('chữ '.repeat(800)), 4)
})

test('what is given stays as it was', () => {
  const articles = Object.freeze(daily(5).toReversed())
  assert.deepEqual(makeSite(articles), makeSite(articles.toReversed()))
})
