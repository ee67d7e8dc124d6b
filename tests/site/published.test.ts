import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../scripts/content/article.ts'
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

const at = moment('2025-06-30 08:00').at

// biome-ignore format: one case a line
const table: [what: string, fields: Partial<Article>, drafts: boolean, published: boolean][] = [
  ['an article of the past is published', {}, false, true],
  ['one dated this very moment is published', { date: moment('2025-06-30 08:00') }, false, true],
  ['one dated a minute later waits', { date: moment('2025-06-30 08:01') }, false, false],
  ['one that expires later is published', { expires: moment('2025-06-30 08:01') }, false, true],
  ['one that expires at this moment is gone', { expires: moment('2025-06-30 08:00') }, false, false],
  ['one that expires on this day is there until its midnight', { expires: moment('2025-06-30') }, false, true],
  ['one that expired the day before is gone', { expires: moment('2025-06-29') }, false, false],
  ['a draft waits', { draft: true }, false, false],
  ['a draft is published where drafts are asked for', { draft: true }, true, true],
  ['a scheduled draft waits all the same', { draft: true, date: moment('2026-01-01') }, true, false],
]
for (const [what, fields, drafts, published] of table) {
  test(what, () => {
    const article = makeArticle('a', { tags: ['Đại Kim'], aliases: ['/cu/'], ...fields })
    const site = makeSite([article], { at, drafts })
    const counts = [site.articlePages, site.tagPages, site.yearPages, site.redirects]
    assert.deepEqual(
      counts.map((list) => list.length),
      Array(4).fill(published ? 1 : 0),
    )
    assert.equal(site.home.lead !== null, published)
    assert.equal(site.sectionPages.length, 2)
  })
}

test('a draft standing page is nowhere, unless drafts are asked for', () => {
  const standingPages = [makeStandingPage('lien-he', { draft: true })]
  const count = (drafts: boolean) => {
    const { frame, standingPages: views } = makeSite([], { standingPages, drafts })
    return [views.length, frame.standingPages.length, frame.menu.length]
  }
  assert.deepEqual(
    [count(false), count(true)],
    [
      [0, 0, 2],
      [1, 1, 3],
    ],
  )
})

test('links to what is not published become words, on every kind of page', () => {
  const hidden = makeArticle('hidden', { draft: true, tags: ['Mật'], aliases: ['/cu/'] })
  const later = makeArticle('later', { date: moment('2031-01-01') })
  const body = makeLinkingBody([
    '/tin-tuc/hidden/',
    '/the/mat/',
    '/luu-tru/2031/',
    '/cu/',
    '/ban-nhap/',
    '/tin-tuc/',
    '/so-do/',
  ])
  const site = makeSite([hidden, later, makeArticle('seen', { body })], {
    standingPages: [makeStandingPage('x', { body }), makeStandingPage('ban-nhap', { draft: true })],
  })
  for (const page of [site.articlePages[0], site.standingPages[0]]) {
    assert.deepEqual(page?.body.html.match(/href="[^"]*"/g), ['href="/tin-tuc/"', 'href="/so-do/"'])
    assert.equal(page?.body.html.match(/xem/g)?.length, 7)
    assert.deepEqual(
      page?.body.links.map(({ address }) => address),
      ['/tin-tuc/', '/so-do/'],
    )
  }
  assert.equal(body.links.length, 7)
})

test('a body without such links is the very same object', () => {
  const body = makeLinkingBody(['/tin-tuc/'])
  const site = makeSite([makeArticle('a', { body }), makeArticle('b', { draft: true })])
  assert.equal(site.articlePages[0]?.body, body)
})

test('only files of published pages and the logo are published', () => {
  const files = ['a.png', 'b.png', 'draft.png', 'lead.png', 'trang.png'].map((name) =>
    makePicture(`tin-tuc/${name}`),
  )
  const bodyWith = (name: string) => makeBody({ attachments: [`tin-tuc/${name}`] })
  const image = { picture: makePicture('tin-tuc/lead.png'), alt: 'Ảnh họp dân', caption: null }
  const site = makeSite(
    [
      makeArticle('a', { body: bodyWith('a.png'), image }),
      makeArticle('b', { body: bodyWith('draft.png'), draft: true }),
    ],
    {
      attachments: files,
      standingPages: [makeStandingPage('x', { body: bodyWith('trang.png') })],
      config: makeConfig({ logo: makePicture('logo.png') }),
    },
  )
  assert.deepEqual(
    site.attachments.map(({ file }) => file),
    ['tin-tuc/a.png', 'tin-tuc/lead.png', 'tin-tuc/trang.png', 'logo.png'],
  )
})

test('two files with one address are published once', () => {
  const attachments = [makePicture('tin-tuc/a.png'), makePicture('thong-bao/a.png')]
  const body = makeBody({ attachments: attachments.map(({ file }) => file) })
  assert.equal(makeSite([makeArticle('x', { body })], { attachments }).attachments.length, 1)
})

test('an article knows its byline, its way from home and its reading time', () => {
  const [page, own] = makeSite([
    makeArticle('a'),
    makeArticle('b', { author: 'Ban Tổ chức' }),
  ]).articlePages
  assert.equal(page?.author, 'Admin')
  assert.equal(own?.author, 'Ban Tổ chức')
  assert.deepEqual(
    page?.breadcrumbs.map(({ address }) => address),
    ['/', '/tin-tuc/'],
  )
  assert.equal(page?.readingMinutes, 1)
})

test('the caller’s lists are left as they are, and their order changes nothing', () => {
  const articles = ['c', 'a', 'b'].map((slug) => makeArticle(slug, { tags: ['Họp', slug] }))
  const standingPages = [makeStandingPage('y', { order: 2 }), makeStandingPage('x', { order: 1 })]
  const before = structuredClone({ articles, standingPages })
  const site = makeSite(Object.freeze(articles) as Article[], {
    standingPages: Object.freeze(standingPages) as typeof standingPages,
  })
  assert.deepEqual({ articles, standingPages }, before)
  assert.deepEqual(
    makeSite(articles.toReversed(), { standingPages: standingPages.toReversed() }),
    site,
  )
})
