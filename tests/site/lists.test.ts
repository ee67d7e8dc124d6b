import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeArticle, makeConfig, makePicture, makeSite, moment } from './make-article.ts'

const day = (index: number) => moment(`2022-${String((index % 12) + 1).padStart(2, '0')}-05`)
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeArticle(`bai-${String(index).padStart(3, '0')}`, { date: day(index) }),
  )
const addresses = (list: readonly { address: string }[]) => list.map(({ address }) => address)
const slugs = (list: readonly { address: string }[]) =>
  list.map(({ address }) => address.split('/').at(-2))

// biome-ignore format: one case a line
for (const [count, pages] of [[0, 1], [1, 1], [20, 1], [21, 2], [40, 2], [41, 3]] as const) {
  test(`a section with ${count} articles has ${pages} page(s), and no article is lost`, () => {
    const list = makeSite(many(count)).sectionPages.filter(({ folder }) => folder === 'tin-tuc')
    assert.equal(list.length, pages)
    assert.equal(new Set(list.flatMap(({ cards }) => addresses(cards))).size, count)
    for (const page of list) assert.equal(page.count, count)
  })
}

test('a pinned article leads its section but keeps its place in tags and years', () => {
  const site = makeSite([
    makeArticle('new', { date: moment('2022-03-01'), tags: ['Đại Kim'] }),
    makeArticle('pinned', { date: moment('2022-02-01'), tags: ['Đại Kim'], pinned: true }),
  ])
  assert.deepEqual(slugs(site.sectionPages[0]?.cards ?? []), ['pinned', 'new'])
  assert.deepEqual(slugs(site.tagPages[0]?.cards ?? []), ['new', 'pinned'])
  assert.deepEqual(slugs(site.articlePages), ['new', 'pinned'])
})

test('spellings with one slug are one tag, titled as most write it', () => {
  const site = makeSite([
    makeArticle('a', { tags: ['Kết nạp Đảng', 'Họp dân'] }),
    makeArticle('b', { tags: ['kết nạp đảng', 'Ân nghĩa'] }),
    makeArticle('c', { tags: ['kết nạp đảng', 'Kết nạp đảng'] }),
  ])
  assert.deepEqual(
    site.tagPages.map(({ title, address, cards }) => [title, address, slugs(cards)]),
    [
      ['Ân nghĩa', '/the/an-nghia/', ['b']],
      ['Họp dân', '/the/hop-dan/', ['a']],
      ['kết nạp đảng', '/the/ket-nap-dang/', ['a', 'b', 'c']],
    ],
  )
  const [first] = site.articlePages
  assert.deepEqual(first?.tags[0], { title: 'kết nạp đảng', address: '/the/ket-nap-dang/' })
})

test('a tag without a letter or digit makes no page', () => {
  const site = makeSite([makeArticle('a', { tags: ['…'] })])
  assert.deepEqual([site.tagPages, site.articlePages[0]?.tags], [[], []])
})

test('years and months are those of the site’s zone, newest first', () => {
  const site = makeSite([
    makeArticle('a', { date: moment('2021-12-31 23:30') }),
    makeArticle('b', { date: moment('2022-01-01 00:30') }),
    makeArticle('c', { date: moment('2022-01-01') }),
    makeArticle('d', { date: moment('2022-11-02') }),
    makeArticle('e', { date: moment('2019-05-02') }),
  ])
  assert.deepEqual(
    site.yearPages.map(({ year, count, months }) => [
      year,
      count,
      months.map(({ month, cards }) => [month, slugs(cards)]),
    ]),
    // biome-ignore format: one year a line
    [
      [2022, 3, [[11, ['d']], [1, ['b', 'c']]]],
      [2021, 1, [[12, ['a']]]],
      [2019, 1, [[5, ['e']]]],
    ],
  )
  const [newest, middle, oldest] = site.yearPages
  assert.deepEqual([newest?.newer, newest?.older?.title], [null, '2021'])
  assert.deepEqual([middle?.newer?.title, middle?.older?.title], ['2022', '2019'])
  assert.equal(oldest?.older, null)
  const { title, address, count } = { title: '2019', address: '/luu-tru/2019/', count: 1 }
  assert.deepEqual(site.outline.years[2], { title, address, count })
  assert.deepEqual(site.frame.years[2], { title, address })
})

const image = { picture: makePicture('tin-tuc/hop.png'), alt: 'Họp dân', caption: null }
// biome-ignore format: one case a line
const leads: [what: string, expected: string, fields: Parameters<typeof makeArticle>[1]][] = [
  ['the newest article', 'new', {}],
  ['the newest with a picture', 'old', { image }],
  ['the pinned one before any picture', 'old', { pinned: true }],
]
for (const [what, expected, fields] of leads) {
  test(`the home page is led by ${what}`, () => {
    const site = makeSite([
      makeArticle('new', { date: moment('2022-03-01') }),
      makeArticle('old', { date: moment('2022-02-01'), ...fields }),
    ])
    assert.equal(site.home.lead?.title, `Bài ${expected}`)
    assert.equal(site.home.sections[0]?.cards.includes(site.home.lead as never), false)
  })
}

test('the home page shows at most 4 more pinned, 5 of each section, and no empty section', () => {
  const pinned = many(8).map((article) => ({ ...article, pinned: true }))
  const { home } = makeSite(pinned)
  assert.equal(home.pinned.length, 4)
  assert.deepEqual(
    home.sections.map(({ section, cards }) => [section.title, cards.length]),
    [['Tin tức', 5]],
  )
  assert.deepEqual(makeSite([makeArticle('only')]).home.sections, [])
  assert.equal(makeSite([]).home.lead, null)
})

test('the outline counts sections, years and tags', () => {
  const { outline } = makeSite([
    makeArticle('a', { tags: ['Đ'] }),
    makeArticle('b', { tags: ['A', 'Đ'] }),
  ])
  assert.deepEqual(
    outline.sections.map(({ title, count }) => [title, count]),
    [
      ['Tin tức', 2],
      ['Thông báo', 0],
    ],
  )
  assert.deepEqual(
    outline.tags.map(({ title, count }) => [title, count]),
    [
      ['A', 1],
      ['Đ', 2],
    ],
  )
  assert.equal(outline.years[0]?.count, 2)
})

test('an article in a section that nobody named is a mistake of the caller', () => {
  assert.throws(() => makeSite([makeArticle('a', { section: 'la' })]), /la\/a\.md/)
  assert.equal(makeSite([], { config: makeConfig({ sections: [] }) }).sectionPages.length, 0)
})
