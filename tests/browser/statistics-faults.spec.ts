import type { Page, Route } from '@playwright/test'
import { articlePath, expect, test } from './site-test.ts'
import { answer, block, figure, good, watchErrors, watchLayout } from './statistics-page.ts'

const json = JSON.stringify(good)
const names = ['guests', 'members', 'online', 'visits', 'today', 'month']
const dash = '—'

type Fault = Parameters<Route['fulfill']>[0] | string

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
  'a redirect': { status: 302, headers: { location: '/bai-viet.json' } },
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

/** Leaves an answer in the storage, as old as given when the page is opened. */
async function remember(page: Page, minutes: number): Promise<void> {
  await page.evaluate(
    ({ figures, age }) =>
      localStorage.setItem('so-lieu', JSON.stringify({ time: Date.now() - age, figures })),
    { figures: good, age: minutes * 60_000 },
  )
}

async function expectNumbers(page: Page, expected: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries())
    await expect(figure(page, name)).toHaveText(expected[index] ?? '')
  await expect(block(page).getByRole('status')).toBeEmpty()
}

for (const [name, fault] of Object.entries(faults)) {
  test(`${name}: the block as built, or the last good answer with its time`, async ({ page }) => {
    const errors = watchErrors(page)
    const shifted = await watchLayout(page)
    await fail(page, fault)
    await page.goto(articlePath)
    await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
    await expect(block(page).locator('[data-freshness]')).toHaveText('không kết nối được')
    await expectNumbers(page, [dash, dash, dash, '1.156', dash, dash])
    expect(await shifted()).toBe(0)

    await remember(page, 5)
    await page.reload()
    await expect(block(page)).toHaveAttribute('data-state', 'stale')
    await expect(block(page).locator('[data-freshness]')).toHaveText(/^lúc \d\d:\d\d/)
    await expectNumbers(page, ['8', '0', '8', '1.156', '31', '402'])
    expect(await shifted()).toBe(0)
    expect(errors).toEqual([])
  })
}

const all = ['8', '0', '8', '1.156', '31', '402']
const noOnline = [dash, dash, dash, '1.156', '31', '402']
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
  'a number beyond 2^53': {
    body: visits({ today: 2 ** 53 }),
    shown: [...all.slice(0, 4), dash, '402'],
  },
  'a number that is missing': {
    body: visits({ month: undefined }),
    shown: [...all.slice(0, 5), dash],
  },
  'a number that is null': { body: visits({ month: null }), shown: [...all.slice(0, 5), dash] },
  'an object for a number': {
    body: visits({ today: { n: 1 } }),
    shown: [...all.slice(0, 4), dash, '402'],
  },
  'keys that nobody knows': { body: { ...good, more: 1 }, shown: all },
  'a number lower than before': {
    body: visits({ total: 900 }),
    shown: [...all.slice(0, 3), '900', '31', '402'],
  },
}

for (const [name, { body, shown }] of Object.entries(parts)) {
  test(`${name}: what can be believed is shown`, async ({ page }) => {
    const errors = watchErrors(page)
    const shifted = await watchLayout(page)
    await page.route('**/so-lieu.json', answer(body))
    await page.goto(articlePath)
    await expect(block(page)).toHaveAttribute('data-state', 'fresh')
    await expectNumbers(page, shown)
    expect(await shifted()).toBe(0)
    expect(errors).toEqual([])
  })
}

test('a number too large for any machine, and a key that poisons, are no numbers', async ({
  page,
}) => {
  const errors = watchErrors(page)
  const body = json
    .replace('"today":31', '"today":1e309')
    .replace('"v":1', '"v":1,"__proto__":{"online":{"guests":5,"members":0,"total":5}}')
    .replace(/"online":\{[^}]*\},/, '')
    // The poisoned key has lost its part too by now.
    .replace('"__proto__":{}', '"__proto__":{"online":{"guests":5,"members":0,"total":5}}')
  await page.route('**/so-lieu.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  )
  await page.goto(articlePath)
  await expect(block(page)).not.toHaveAttribute('data-state', 'loading')
  await expect(figure(page, 'today')).toHaveText(dash)
  expect(await page.evaluate(() => 'online' in {})).toBe(false)
  expect(errors).toEqual([])
})

test('an endpoint that never answers is given up after four seconds, and the page never waits', async ({
  page,
}) => {
  await page.clock.install()
  const shifted = await watchLayout(page)
  await page.route('**/so-lieu.json', () => {})
  const asked = page.waitForRequest('**/so-lieu.json')
  await page.goto(articlePath)
  await asked
  await expect(block(page)).toHaveAttribute('data-state', 'loading')
  await page.clock.fastForward(4000)
  await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
  expect(await shifted()).toBe(0)
})

const storages: Readonly<Record<string, () => void>> = {
  'storage that throws': () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  'storage that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
  'storage that somebody poisoned': () =>
    localStorage.setItem('so-lieu', '{"time":1e999,"figures":{"v":1,"visits":{"total":"<b>"}}}'),
}
for (const [name, spoil] of Object.entries(storages)) {
  test(`${name}: the figures are shown all the same`, async ({ page }) => {
    const errors = watchErrors(page)
    await page.addInitScript(spoil)
    await page.route('**/so-lieu.json', answer(good))
    await page.goto(articlePath)
    await expect(block(page)).toHaveAttribute('data-state', 'fresh')
    await expectNumbers(page, all)
    expect(errors).toEqual([])
  })
}

for (const [name, hours] of [
  ['a day ahead', 24],
  ['a day behind', -24],
] as const) {
  test(`a clock that was ${name} when the answer was remembered: it is asked for anew`, async ({
    page,
  }) => {
    let asked = 0
    await page.route('**/so-lieu.json', (route) => {
      asked++
      return route.abort()
    })
    await page.goto('/')
    await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
    await remember(page, -hours * 60)
    await page.goto(articlePath)
    await expect(block(page)).toHaveAttribute('data-state', 'stale')
    expect(asked).toBe(2)
    const said = (await block(page).locator('[data-freshness]').textContent()) ?? ''
    // Never a time that is yet to come: the answer's own time stands in for it.
    if (hours > 0) expect(said).toBe('lúc 10:04, 02/01/2026')
    else expect(said).toMatch(/^lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}$/)
  })
}
