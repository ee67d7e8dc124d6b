import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  breadcrumbList,
  governmentOrganization,
  newsArticle,
  webSite,
} from '../../scripts/site/structured-data.ts'
import { makeArticle, makeConfig, makePicture, makeSite, moment } from './make-article.ts'

const id = 'https://daikim.example.vn/#organization'

test('a body that still exists is described without an end', () => {
  const data = governmentOrganization(makeSite([]).frame)
  assert.equal(data['@type'], 'GovernmentOrganization')
  assert.equal(data['@id'], id)
  assert.equal('dissolutionDate' in data || 'telephone' in data || 'logo' in data, false)
})

test('a merged body says since when, and into which', () => {
  const successor = {
    name: 'Ủy ban nhân dân phường Định Công',
    english: null,
    url: 'https://dinhcong.hanoi.gov.vn',
    since: moment('2025-07-01'),
  }
  const config = makeConfig({ successor, phone: '024', logo: makePicture('logo.png') })
  const data = governmentOrganization(makeSite([], { config }).frame)
  assert.equal(data['dissolutionDate'], '2025-07-01')
  assert.deepEqual(data['memberOf'], {
    '@type': 'OrganizationRole',
    startDate: '2025-07-01',
    memberOf: { '@type': 'GovernmentOrganization', name: successor.name, url: successor.url },
  })
})

test('an article names its dates, its author and its publisher', () => {
  const site = makeSite([
    makeArticle('a', { date: moment('2022-09-05 19:30'), author: 'Ban Tổ chức', source: 'Báo' }),
    makeArticle('b', { date: moment('2022-09-04'), updated: moment('2022-09-06') }),
  ])
  const [one, two] = site.articlePages.map((page) => newsArticle(page, site.frame))
  assert.equal(one?.['datePublished'], '2022-09-05T19:30+07:00')
  assert.equal(one?.['dateModified'], '2022-09-05T19:30+07:00')
  assert.deepEqual(one?.['author'], { '@type': 'Person', name: 'Ban Tổ chức' })
  assert.deepEqual(one?.['sourceOrganization'], { '@type': 'Organization', name: 'Báo' })
  assert.equal(two?.['dateModified'], '2022-09-06')
  assert.deepEqual(two?.['author'], two?.['publisher'])
})

test('breadcrumbs are counted from 1 and the site names its publisher', () => {
  const { frame } = makeSite([], { basePath: '/x/' })
  const list = breadcrumbList(
    [
      { title: 'A', address: '/' },
      { title: 'B', address: '/b/' },
    ],
    frame,
  )
  assert.deepEqual(list['itemListElement'], [
    { '@type': 'ListItem', position: 1, name: 'A', item: 'https://daikim.example.vn/x/' },
    { '@type': 'ListItem', position: 2, name: 'B', item: 'https://daikim.example.vn/x/b/' },
  ])
  assert.deepEqual(webSite(frame)['publisher'], {
    '@id': 'https://daikim.example.vn/x/#organization',
  })
})
