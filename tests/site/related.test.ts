import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../scripts/content/article.ts'
import { makeArticle, makeSite, moment } from './make-article.ts'

function relatedOf(slug: string, articles: readonly Article[]): (string | undefined)[] {
  const page = makeSite(articles).articlePages.find((article) => article.slug === slug)
  assert.ok(page)
  return page.related.map(({ address }) => address.split('/').at(-2))
}

const self = makeArticle('self', { tags: ['A', 'B', 'C'], date: moment('2020-01-01') })
const other = (slug: string, fields: Partial<Article>) =>
  makeArticle(slug, { section: 'thong-bao', date: moment('2021-01-01'), ...fields })

test('more shared tags come first, then the section, then the newest', () => {
  const articles = [
    self,
    other('one-new', { tags: ['A'], date: moment('2024-01-01') }),
    other('one-here', { tags: ['b'], section: 'tin-tuc' }),
    other('two', { tags: ['A', 'C'], date: moment('2010-01-01') }),
    other('one-old', { tags: ['C'], date: moment('2019-01-01') }),
  ]
  assert.deepEqual(relatedOf('self', articles), ['two', 'one-here', 'one-new', 'one-old'])
  assert.deepEqual(relatedOf('self', articles.toReversed()), [
    'two',
    'one-here',
    'one-new',
    'one-old',
  ])
})

test('the newest of the section fill a short list, and strangers never do', () => {
  const articles = [
    self,
    other('stranger', { tags: ['X'], date: moment('2024-01-01') }),
    other('here-old', { section: 'tin-tuc', date: moment('2018-01-01') }),
    other('here-new', { section: 'tin-tuc', date: moment('2023-01-01') }),
    other('tagged', { tags: ['A'], date: moment('2001-01-01') }),
  ]
  assert.deepEqual(relatedOf('self', articles), ['tagged', 'here-new', 'here-old'])
})

test('there are at most 4, and an article is never related to itself', () => {
  const articles = Array.from({ length: 30 }, (_, index) =>
    makeArticle(`a-${index}`, { tags: ['A'] }),
  )
  for (const { slug } of articles) {
    const related = relatedOf(slug, articles)
    assert.equal(new Set(related).size, 4)
    assert.equal(related.includes(slug), false)
  }
})

test('a lonely article has no related ones', () => {
  assert.deepEqual(relatedOf('self', [self, other('stranger', { tags: ['X'] })]), [])
})
