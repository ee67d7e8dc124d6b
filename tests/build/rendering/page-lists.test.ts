import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { pageLists } from '../../../scripts/build/rendering/page-lists.ts'
import { makeArticle, makeBody, makeSite } from '../../site/make-article.ts'

test('every list goes with the template that goes through it', async () => {
  for (const { template, views } of pageLists) {
    const { data } = await import(`../../../templates/pages/${template}.11ty.ts`)
    assert.equal(data.pagination.data, `site.${views}`)
    assert.equal(data.pagination.size, 1)
    assert.equal(data.pagination.alias, 'view')
  }
  const files = readdirSync('templates/pages')
  for (const { template } of pageLists) assert.ok(files.includes(`${template}.11ty.ts`), template)
})

test('the entries of the lists are plain data, so that one text says all of each', () => {
  const site = makeSite([
    makeArticle('a', { tags: ['Họp dân'], aliases: ['/cu/'] }),
    makeArticle('b', { tags: ['Họp dân'], body: makeBody({ shows: ['gallery'] }) }),
  ])
  for (const { views } of pageLists) {
    const list = site[views]
    assert.deepEqual(JSON.parse(JSON.stringify(list)), list, views)
  }
  assert.ok(site.articlePages.length > 0 && site.redirects.length > 0 && site.tagPages.length > 0)
})

test('a list says how many cards the page of an entry has, and one that shows none says so', () => {
  const site = makeSite([
    makeArticle('a', { tags: ['Họp dân'] }),
    makeArticle('b', { tags: ['Họp dân'] }),
  ])
  const cards = Object.fromEntries(
    pageLists.map(({ template, views, cards }) => [
      template,
      (site[views] as readonly unknown[]).reduce<number>((sum, view) => sum + cards(view), 0),
    ]),
  )
  const none = { sitemap: 0, 'articles-json': 0, 'standing-page': 0, redirect: 0, gone: 0 }
  assert.deepEqual(cards, { article: 0, section: 2, tag: 2, year: 2, ...none })
})
