import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sitePaths } from '../../scripts/statistics/endpoint/site-paths.ts'
import { sitemapTexts } from '../site/sitemap-texts.ts'
import { fullSite } from '../templates/full-site.ts'
import { rawGet } from './raw-request.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

const district = 'hoangmai.example.vn'

test('each site has its own figures; one event may count for a ward and its district', async (t) => {
  const endpoint = await startEndpoint(t, { sites: [{}, { domain: district, baseline: 10 }] })
  await endpoint.view()
  await endpoint.view({ d: `${domain},${district}`, agent: 'B' })
  const total = async (site: string) => {
    const answer = await fetch(`${endpoint.origin}/so-lieu.json`, {
      headers: { origin: `https://${site}` },
    })
    return (await answer.json()).visits?.total
  }
  assert.equal(await total(domain), 2)
  assert.equal(await total(district), 11)
  assert.equal(await total(`www.${district}`), 11)
  assert.equal(await total('khac.example.vn'), undefined)
  assert.equal((await endpoint.read(`/so-lieu/${district}.json`)).visits.total, 11)
  assert.equal((await fetch(`${endpoint.origin}/so-lieu/khac.example.vn.json`)).status, 404)
})

test('a page that two sites count is a page of the one that it is served from', async (t) => {
  const endpoint = await startEndpoint(t, {
    sites: [
      { domain: district, pages: new Set(['/', '/huyen/']) },
      { pages: new Set(['/', '/tin-tuc/x/']) },
    ],
  })
  const d = `${district},${domain}`
  for (const path of ['/', '/tin-tuc/x/', '/la/', '/huyen/']) await endpoint.view({ d, path })
  // The district has a page there, but it is the ward's address that was opened.
  assert.deepEqual(endpoint.outcomes(), ['accepted page 2', 'accepted unknown-page 2'])
  const read = async (site: string) => {
    const headers = { origin: `https://${site}` }
    return (await fetch(`${endpoint.origin}/so-lieu-ngay.json`, { headers })).json()
  }
  const day = { date: '2026-01-15', visits: 1, views: 2 }
  assert.partialDeepStrictEqual(await read(district), { days: [day], pages: [] })
  const pages = [
    { path: '/', views: 1 },
    { path: '/tin-tuc/x/', views: 1 },
  ]
  assert.partialDeepStrictEqual(await read(domain), { days: [day], pages })
  assert.deepEqual((await read(district)).pages, [])
})

test('a site below another address has its views by its sitemap, which has the base path', async (t) => {
  const site = fullSite({}, '/x/')
  const [page] = site.articlePages
  const path = `/x${page?.address}`
  const endpoint = await startEndpoint(t, {
    sites: [{ pages: sitePaths(sitemapTexts(site)[0]) }],
  })
  await endpoint.view({ path })
  assert.deepEqual(endpoint.outcomes(), ['accepted page 1'])
  assert.equal((await endpoint.read(`/luot-xem.json?path=${path}`)).views, 1)
})

/** Who asks, and the baseline of the site whose figures are the answer; none when there is no answer. */
const askers: readonly [host: string, origin: string | null, baseline: number | null][] = [
  [domain, null, 1],
  [`www.${domain}:8081`, null, 1],
  ['cu.example.vn', null, 1],
  [district, null, 2],
  [district, `https://${domain}`, 1],
  [domain, 'https://cu.example.vn', 1],
  [domain, `https://www.${district}`, 2],
  [domain, 'null', 1],
  ['khac.example.vn', null, null],
  ['127.0.0.1:8081', null, null],
  [`${domain}.example.vn`, null, null],
  ['khac.example.vn', 'https://khac.example.vn', null],
]
for (const [host, origin, baseline] of askers) {
  test(`of two sites, ${host} asked by a page of ${origin ?? 'itself'} has the figures of ${baseline ?? 'none'}`, async (t) => {
    const sites = [
      { baseline: 1, aliases: ['cu.example.vn'], pages: new Set(['/']) },
      { domain: district, baseline: 2, pages: new Set(['/']) },
    ]
    const endpoint = await startEndpoint(t, { sites })
    const headers = { host, ...(origin !== null && { origin }) }
    for (const path of ['/so-lieu.json', '/so-lieu-ngay.json', '/luot-xem.json?path=/']) {
      const answer = await rawGet(endpoint.origin, path, headers)
      assert.equal(answer.status, baseline === null ? 404 : 200, path)
      assert.match(answer.headers.get('vary') ?? '', /\borigin\b/i, path)
      if (path !== '/so-lieu.json' || baseline === null) continue
      assert.equal(JSON.parse(answer.body).visits.total, baseline)
    }
  })
}

test('one site alone has its figures under every host', async (t) => {
  const { origin } = await startEndpoint(t)
  const answer = await rawGet(origin, '/so-lieu.json', { host: 'khac.example.vn' })
  assert.deepEqual([answer.status, answer.headers.get('vary')], [200, undefined])
})
