import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesText } from '../../scripts/site/articles-json.ts'
import { robots } from '../../scripts/site/robots.ts'
import { securityTxt } from '../../scripts/site/security-txt.ts'
import { articlesDocuments } from './articles-documents.ts'
import {
  makeArticle,
  makeConfig,
  makePicture,
  makeSite,
  makeStandingPage,
  moment,
} from './make-article.ts'

test('robots.txt lets everything be read but the editing form and the search index', () => {
  assert.equal(
    robots(makeSite([], { basePath: '/x/' }).frame),
    'User-agent: *\nAllow: /x/\nDisallow: /x/admin/\nDisallow: /x/tim/\n\nSitemap: https://daikim.example.vn/x/sitemap.xml\n',
  )
  assert.doesNotMatch(robots(makeSite([], { search: false }).frame), /\/tim\//)
})

// biome-ignore format: one case a line
const contacts: [what: string, fields: Parameters<typeof makeConfig>[0], expected: string[]][] = [
  ['e-mail and telephone', { email: 'a@daikim.example.vn', phone: '(024) 3858.1234' }, ['mailto:a@daikim.example.vn', 'tel:+842438581234']],
  ['a telephone with its country', { phone: '+84 24 3858 1234' }, ['tel:+842438581234']],
  ['the contact page where a telephone is not one number', { phone: '024 3858 1234 / 1235' }, ['https://daikim.example.vn/lien-he/']],
  ['the contact page without either', {}, ['https://daikim.example.vn/lien-he/']],
]
for (const [what, fields, expected] of contacts) {
  test(`security.txt gives ${what}`, () => {
    const standingPages = [makeStandingPage('gioi-thieu'), makeStandingPage('lien-he')]
    const text = securityTxt(makeSite([], { standingPages, config: makeConfig(fields) }).frame, 0)
    assert.deepEqual(text.match(/(?<=^Contact: ).*/gm), expected)
  })
}

test('security.txt falls back on the home page, and says when it ends', () => {
  const at = (written: string) => securityTxt(makeSite([]).frame, moment(written).at)
  assert.equal(
    at('2026-01-01 12:00'),
    `Contact: https://daikim.example.vn/
Expires: 2026-06-30T00:00:00Z
Preferred-Languages: vi, en
Canonical: https://daikim.example.vn/.well-known/security.txt
`,
  )
  assert.equal(at('2026-01-01 07:00'), at('2026-01-02 06:59'))
  assert.notEqual(at('2026-01-01 07:00'), at('2026-01-02 07:00'))
})

test('the articles are there as data', () => {
  const image = { picture: makePicture('tin-tuc/hop.png'), alt: 'Họp dân', caption: null }
  const [document] = articlesDocuments(
    makeSite([
      makeArticle('a', {
        date: moment('2022-09-05 19:30'),
        tags: ['Đại Kim'],
        image,
        source: 'Báo Hà Nội mới',
      }),
      makeArticle('b', { date: moment('2021-01-02'), updated: moment('2023-04-05') }),
    ]),
  )
  assert.equal(document.version, 1)
  assert.deepEqual(document.articles[0], {
    address: '/tin-tuc/a/',
    url: 'https://daikim.example.vn/tin-tuc/a/',
    title: 'Bài a',
    date: '2022-09-05T19:30+07:00',
    updated: null,
    author: 'Admin',
    source: 'Báo Hà Nội mới',
    section: 'tin-tuc',
    tags: ['Đại Kim'],
    summary: 'Nội dung.',
    image: { url: 'https://daikim.example.vn/assets/hop-abababab.png', alt: 'Họp dân' },
  })
  assert.deepEqual(document.articles[1]?.updated, '2023-04-05')
})

test('the articles as a text are what JSON makes of them', () => {
  for (const articles of [[], [makeArticle('a', { tags: ['Đại "Kim"'] }), makeArticle('b')]]) {
    const [document] = articlesDocuments(makeSite(articles))
    assert.equal(articlesText(document), `${JSON.stringify(document)}\n`)
  }
})

test('the old addresses of the articles are there with what they lead to now', () => {
  const site = makeSite([makeArticle('a', { aliases: ['/cu/7/', '/cu/a.html'] })])
  assert.deepEqual(articlesDocuments(site)[0].moved, [
    { from: '/cu/7/', to: '/tin-tuc/a/' },
    { from: '/cu/a.html', to: '/tin-tuc/a/' },
  ])
})
