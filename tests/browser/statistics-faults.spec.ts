import type { Page, Route } from '@playwright/test'
import { siteFolder } from './build-site.ts'
import { contentSecurityPolicy, serveFolder } from './serve-folder.ts'
import { articlePath, expect } from './site-test.ts'
import {
  block,
  expectSaid,
  good,
  goodHeaders,
  noon,
  remembered,
  type Said,
  storeFirst,
  watchedTest as test,
} from './statistics-page.ts'

const json = JSON.stringify(good)
const dash = '—'
const all = ['8', '0', '8', '1.156', '31', '402']

const asBuilt: Said = {
  state: 'unavailable',
  freshness: 'không kết nối được',
  numbers: [dash, dash, dash, '1.156', dash, dash],
}
const lastGood: Said = { state: 'stale', freshness: 'lúc 11:55', numbers: all }

type Fault = NonNullable<Parameters<Route['fulfill']>[0]> | string

/** Answers that say nothing: a text is the reason why there was none. */
const faults: Readonly<Record<string, Fault>> = {
  'no such host': 'namenotresolved',
  'a refused connection': 'connectionrefused',
  'a blocker of the reader': 'blockedbyclient',
  'a connection that breaks': 'connectionreset',
  'an answer that the origin may not read': 'accessdenied',
  'too many requests': { status: 429, headers: { 'retry-after': '60' }, body: '' },
  'an endpoint that knows nothing': { status: 503, json: { error: 'unavailable' } },
  'an error': { status: 500, json: good },
  'the error page of a proxy': { status: 502, contentType: 'text/html', body: '<h1>0</h1>' },
  'a page of HTML': { contentType: 'text/html', body: '<h1>0</h1>' },
  'no content': { status: 204 },
  'an empty answer': { contentType: 'application/json', body: '' },
  'half an answer': { contentType: 'application/json', body: json.slice(0, -9) },
  'another type': { contentType: 'text/plain', body: json },
  'an endless answer': { contentType: 'application/json', body: json + ' '.repeat(16384) },
  'a redirect': { status: 302, headers: { location: '/khac/so-lieu.json' } },
  'another version': { json: { ...good, v: 2 } },
  'a list': { json: [good] },
  'nothing known': { json: { ...good, online: null, visits: null } },
  'no number at all': { contentType: 'application/json', body: json.replace('1156', 'NaN') },
}

async function fail(page: Page, fault: Fault): Promise<void> {
  await page.route('**/so-lieu.json', (route) =>
    typeof fault === 'string' ? route.abort(fault) : route.fulfill(fault),
  )
}

for (const [name, fault] of Object.entries(faults)) {
  test(`${name}: the block as built, or the last good answer with its time`, async ({
    page,
    shifted,
  }) => {
    await fail(page, fault)
    const asked = page.waitForRequest('**/so-lieu.json')
    await page.goto(articlePath)
    await asked
    await expectSaid(page, asBuilt)
    expect(await shifted()).toEqual([])

    await storeFirst(page, remembered(noon - 5 * 60_000))
    await page.reload()
    await expectSaid(page, lastGood)
  })
}

/** Whether the policy of the page lets it ask at another origin, which lets nobody read its answers. */
const elsewhere: Readonly<Record<string, boolean>> = {
  "a host whose policy forbids the figures' origin": false,
  'figures of an origin that lets nobody read them': true,
}
for (const [name, mayAsk] of Object.entries(elsewhere)) {
  test(`${name}: the block stays as built`, async ({ page }) => {
    const { origin, close } = await serveFolder(siteFolder, (request, response) => {
      if (request.url !== '/so-lieu.json') return false
      response.writeHead(200, { 'content-type': 'application/json' }).end(json)
      return true
    })
    await page.route(`**${articlePath}`, async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      const allowed = `connect-src 'self'${mayAsk ? ` ${origin}` : ''}`
      await route.fulfill({
        contentType: 'text/html',
        headers: {
          'content-security-policy': contentSecurityPolicy.replace("connect-src 'self'", allowed),
        },
        body: html.replace('data-figures="', `$&${origin}`),
      })
    })
    const said = page.waitForEvent('console', (message) => message.text().includes(origin))
    await page.goto(articlePath)
    await said
    await expectSaid(page, asBuilt)
    await close()
  })
}

const noOnline = [dash, dash, dash, '1.156', '31', '402']
const noToday = [...all.slice(0, 4), dash, '402']
const noMonth = [...all.slice(0, 5), dash]
const visits = (fields: object) => ({ ...good, visits: { ...good.visits, ...fields } })
const online = (fields: object) => ({ ...good, online: { ...good.online, ...fields } })

/** Answers of which a part can be believed: that part is shown, the rest is a dash. */
const parts: Readonly<Record<string, { body: unknown; shown: readonly string[] }>> = {
  'a number below zero': { body: online({ guests: -1, total: -1 }), shown: noOnline },
  'a number as text': { body: online({ guests: '8' }), shown: noOnline },
  'markup for a number': {
    body: online({ total: '<img src=x onerror=alert(1)>' }),
    shown: noOnline,
  },
  'a part of a visitor': { body: online({ guests: 7.5, total: 7.5 }), shown: noOnline },
  'a list for a number': { body: online({ guests: [8] }), shown: noOnline },
  'a sum that is wrong': { body: online({ total: 9 }), shown: noOnline },
  'a number beyond 2^53': { body: visits({ today: 2 ** 53 }), shown: noToday },
  'a number too large for any machine': {
    body: json.replace('"today":31', '"today":1e309'),
    shown: noToday,
  },
  'a number that is missing': { body: visits({ month: undefined }), shown: noMonth },
  'a number that is null': { body: visits({ month: null }), shown: noMonth },
  'an object for a number': { body: visits({ today: { n: 1 } }), shown: noToday },
  'a key that poisons': {
    body: json.replace('"online":', '"online":null,"__proto__":'),
    shown: noOnline,
  },
  'keys that nobody knows': { body: { ...good, more: 1 }, shown: all },
  'a number lower than before': {
    body: visits({ total: 900 }),
    shown: [...all.slice(0, 3), '900', '31', '402'],
  },
}

for (const [name, { body, shown }] of Object.entries(parts)) {
  test(`${name}: what can be believed is shown, the rest is a dash`, async ({ page }) => {
    // The remembered numbers must not stand in for those that this answer does not know.
    await storeFirst(page, remembered(noon - 5 * 60_000))
    await page.route('**/so-lieu.json', (route) =>
      route.fulfill({
        contentType: 'application/json',
        headers: goodHeaders,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    )
    await page.goto(articlePath)
    await expectSaid(page, { state: 'fresh', freshness: 'vừa cập nhật', numbers: shown })
  })
}

test('an endpoint that never answers is given up after four seconds, and the page never waits', async ({
  page,
}) => {
  await page.clock.install({ time: noon })
  await page.route('**/so-lieu.json', () => {})
  const asked = page.waitForRequest('**/so-lieu.json')
  await page.goto(articlePath)
  await asked
  await expect(block(page)).toHaveAttribute('data-state', 'loading')
  await page.clock.fastForward(4000)
  await expectSaid(page, asBuilt)
})
