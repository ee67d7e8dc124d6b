import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pagination } from '../../scripts/site/site.ts'
import { articleTools } from '../../templates/parts/article-tools.ts'
import { jsonLd } from '../../templates/parts/json-ld.ts'
import { link } from '../../templates/parts/link.ts'
import { menu } from '../../templates/parts/menu.ts'
import { noticeList } from '../../templates/parts/notice-list.ts'
import { officialDate } from '../../templates/parts/official-date.ts'
import { pagination } from '../../templates/parts/pagination.ts'
import { phoneLink } from '../../templates/parts/phone-link.ts'
import { siteHeader } from '../../templates/parts/site-header.ts'
import { tableOfContents } from '../../templates/parts/table-of-contents.ts'
import { makePicture, moment } from '../site/make-article.ts'
import { fullSite } from './full-site.ts'

const site = fullSite()
const { frame } = site

test('a site path gets the base path, an address of another site does not', () => {
  const href = link({ ...frame, basePath: '/x/' })
  const table: [string, string][] = [
    ['/', '/x/'],
    ['/tin-tuc/', '/x/tin-tuc/'],
    ['https://chinhphu.vn', 'https://chinhphu.vn'],
  ]
  for (const [address, expected] of table) assert.equal(href(address), expected)
})

test('an address that is neither is refused', () => {
  for (const address of [
    'javascript:alert(1)',
    '//evil.example',
    'tin-tuc/',
    'data:text/html,x',
    '',
  ]) {
    assert.throws(() => link(frame)(address), TypeError, address)
  }
})

test('structured data cannot close its element', () => {
  const markup = String(jsonLd({ headline: '</script><script>x' }))
  assert.equal(markup.match(/<\/?script/g)?.length, 2)
  assert.match(markup, /\\u003c\/script>/)
})

test('the menu marks the page, or the section that it is in, and nothing elsewhere', () => {
  const current = (address: string | null) =>
    [...String(menu(frame, address)).matchAll(/href="([^"]*)" aria-current="(\w+)"/g)].map(
      ([, to, kind]) => `${to} ${kind}`,
    )
  assert.deepEqual(current('/'), ['/ page'])
  assert.deepEqual(current('/tin-tuc/'), ['/tin-tuc/ page'])
  assert.deepEqual(current('/tin-tuc/ket-nap/'), ['/tin-tuc/ true'])
  assert.deepEqual(current('/so-do/'), [])
  assert.deepEqual(current(null), [])
})

test('the name is the heading of the home page only', () => {
  assert.match(String(siteHeader(frame, '/')), /<h1 class="brand-name">/)
  assert.doesNotMatch(String(siteHeader(frame, '/tin-tuc/')), /<h1/)
})

test('a logo takes the place of the drawn mark and has the name as its text', () => {
  assert.match(String(siteHeader(frame, '/')), /<svg class="mark"/)
  const { config } = frame
  const logo = String(
    siteHeader({ ...frame, config: { ...config, logo: makePicture('logo.png') } }, '/'),
  )
  assert.match(
    logo,
    /<img src="\/assets\/logo-abababab.png" alt="Ủy ban nhân dân phường Đại Kim" [^>]*class="mark"/,
  )
  assert.doesNotMatch(logo, /<svg/)
})

test('an hour is shown with its zone, a day alone has none', () => {
  const long = (written: string) =>
    String(officialDate({ frame, moment: moment(written), form: 'long' }))
  assert.equal(
    long('2022-09-05 19:30'),
    '<time datetime="2022-09-05T19:30+07:00" title="giờ Việt Nam">Thứ Hai, ngày 05 tháng 9 năm 2022, 19:30</time><span class="visually-hidden"> (giờ Việt Nam)</span>',
  )
  assert.equal(
    long('2022-09-05'),
    '<time datetime="2022-09-05">Thứ Hai, ngày 05 tháng 9 năm 2022</time>',
  )
})

test('contents are listed from three headings on', () => {
  const headings = ['a', 'b', 'c'].map((id) => ({ level: 2 as const, id: `muc-${id}`, text: id }))
  assert.equal(tableOfContents(headings.slice(1), frame), null)
  assert.match(String(tableOfContents(headings, frame)), /<a href="#muc-c">c<\/a>/)
})

test('a list of one page needs no links, a long one leaves out its middle', () => {
  const pages = (number: number, total: number): Pagination => ({
    number,
    total,
    newer: number > 1 ? `/t/${number - 1}/` : null,
    older: number < total ? `/t/${number + 1}/` : null,
    addresses: Array.from({ length: total }, (_, index) => `/t/${index + 1}/`),
  })
  assert.equal(pagination(pages(1, 1), frame), null)
  const text = String(pagination(pages(5, 9), frame)).replaceAll(/<[^>]*>|\s+/g, ' ')
  assert.equal(text.replaceAll(/\s+/g, ' ').trim(), '← Mới hơn 1 … 4 5 6 … 9 Cũ hơn →')
})

test('a notice shows its day as a leaf', () => {
  const [first] = site.sectionPages.find(({ folder }) => folder === 'thong-bao')?.cards ?? []
  const markup = String(noticeList({ frame, cards: first ? [first] : [], level: 3 }))
  assert.match(markup, /datetime="2022-09-05"><b>05<\/b>.*<span>09\/2022<\/span><\/time>/)
})

test('a telephone number can be called and does not break', () => {
  assert.equal(
    String(phoneLink('024 0000-0000')),
    '<a href="tel:02400000000">024\u00a00000\u20110000</a>',
  )
})

test('an article is passed on by plain links', () => {
  const markup = String(articleTools({ title: 'A & B?', address: '/tin-tuc/x/' }, frame))
  const url = 'https%3A%2F%2Fdaikim.example.vn%2Ftin-tuc%2Fx%2F'
  assert.ok(markup.includes(`href="mailto:?subject=A%20%26%20B%3F&amp;body=${url}"`))
  assert.ok(markup.includes(`href="https://www.facebook.com/sharer/sharer.php?u=${url}"`))
})
