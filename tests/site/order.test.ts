import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byNewest, byPinned } from '../../scripts/site/order.ts'
import { byStandingOrder } from '../../scripts/site/standing-order.ts'
import { vietnameseOrder } from '../../scripts/site/vietnamese-order.ts'
import { makeArticle, makeStandingPage, moment } from './make-article.ts'

const articles = [
  makeArticle('b', { date: moment('2022-09-05') }),
  makeArticle('old-pinned', { date: moment('2019-01-01'), pinned: true }),
  makeArticle('newest', { date: moment('2024-01-01') }),
  makeArticle('a', { date: moment('2022-09-05') }),
  makeArticle('pinned', { date: moment('2020-01-01'), pinned: true }),
]
const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

test('the newest comes first, and the address decides between equals', () => {
  assert.deepEqual(slugs(articles.toSorted(byNewest)), ['newest', 'a', 'b', 'pinned', 'old-pinned'])
  assert.deepEqual(articles.toReversed().toSorted(byNewest), articles.toSorted(byNewest))
})

test('pinned articles come before newer ones', () => {
  assert.deepEqual(slugs(articles.toSorted(byPinned)), ['pinned', 'old-pinned', 'newest', 'a', 'b'])
})

test('standing pages go by their order, those without one after them by title', () => {
  const pages = [
    makeStandingPage('x', { title: 'Đường dây nóng' }),
    makeStandingPage('y', { title: 'Dân số' }),
    makeStandingPage('lien-he', { order: 2 }),
    makeStandingPage('gioi-thieu', { order: -1 }),
  ]
  assert.deepEqual(slugs(pages.toSorted(byStandingOrder)), ['gioi-thieu', 'lien-he', 'y', 'x'])
})

test('texts go in Vietnamese order', () => {
  const sorted = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'An', 'Ân', 'Dương Nội', 'Đa Phúc', 'Ô', 'Y']
  const expected = [
    'An',
    'Ân',
    'Dương Nội',
    'Đa Phúc',
    'ma',
    'mà',
    'mả',
    'mã',
    'má',
    'mạ',
    'Ô',
    'Y',
  ]
  assert.deepEqual(sorted.toSorted(vietnameseOrder), expected)
  assert.deepEqual(['Tổ 10', 'Tổ 2'].toSorted(vietnameseOrder), ['Tổ 2', 'Tổ 10'])
})

test('texts that Vietnamese order holds for equal still have one order', () => {
  assert.deepEqual(['Tổ 02', 'Tổ 2'].toSorted(vietnameseOrder), ['Tổ 02', 'Tổ 2'])
  assert.deepEqual(['Tổ 2', 'Tổ 02'].toSorted(vietnameseOrder), ['Tổ 02', 'Tổ 2'])
})
