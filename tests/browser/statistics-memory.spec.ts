// What the page remembers, whose clock it believes, and how it says how old its numbers are.
import { articlePath, expect } from './site-test.ts'
import {
  answer,
  expectSaid,
  good,
  noon,
  remembered,
  type Said,
  storeFirst,
  watchedTest as test,
} from './statistics-page.ts'

const hour = 3_600_000
const numbers = ['8', '0', '8', '1.156', '31', '402']
const fresh: Said = { state: 'fresh', freshness: 'vừa cập nhật', numbers }
const stale = (freshness: string): Said => ({ state: 'stale', freshness, numbers })

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
}
for (const [name, spoil] of Object.entries(storages)) {
  test(`${name}: the figures are shown all the same`, async ({ page }) => {
    await page.addInitScript(spoil)
    await page.route('**/so-lieu.json', answer(good))
    await page.goto(articlePath)
    await expectSaid(page, fresh)
  })
}

const poisons = [
  '{"time":1e999,"figures":{"v":1,"visits":{"total":"<b>"}}}',
  '{"time":9e15,"figures":{"v":1,"visits":{"total":1}}}',
  'null',
  '{',
]
for (const text of poisons) {
  test(`storage that somebody poisoned with ${text}: nothing of it is shown`, async ({ page }) => {
    await storeFirst(page, text)
    await page.route('**/so-lieu.json', (route) => route.abort())
    await page.goto(articlePath)
    await expectSaid(page, {
      state: 'unavailable',
      freshness: 'không kết nối được',
      numbers: ['—', '—', '—', '1.156', '—', '—'],
    })
  })
}

/** Never a time that is yet to come: the answer's own stands in for it. */
const clocks: readonly [name: string, hours: number, said: string][] = [
  ['a day ahead', 24, 'lúc 10:04, 02/01/2026'],
  ['a day behind', -24, 'lúc 12:00, 14/01/2026'],
]
for (const [name, hours, said] of clocks) {
  test(`a clock that was ${name} when the answer was remembered: it is asked for anew`, async ({
    page,
  }) => {
    await storeFirst(page, remembered(noon + hours * hour))
    const asked = page.waitForRequest('**/so-lieu.json')
    await page.route('**/so-lieu.json', (route) => route.abort())
    await page.goto(articlePath)
    await asked
    await expectSaid(page, stale(said))
  })

  test(`a clock that is ${name} of the endpoint's: an answer of now is fresh`, async ({ page }) => {
    const date = new Date(noon - hours * hour)
    await page.route('**/so-lieu.json', (route) =>
      route.fulfill({
        json: { ...good, updatedAt: date.toISOString() },
        headers: { date: date.toUTCString() },
      }),
    )
    await page.goto(articlePath)
    await expectSaid(page, fresh)
  })
}

test('counts of hours ago, which the endpoint kept while something behind it fails, are not called fresh', async ({
  page,
}) => {
  let asked = 0
  await page.route('**/so-lieu.json', (route) => {
    asked++
    return route.fulfill({
      json: { ...good, updatedAt: '2026-01-15T02:00:00Z' },
      headers: { date: new Date(noon).toUTCString() },
    })
  })
  await page.goto(articlePath)
  await expectSaid(page, stale('lúc 09:00'))
  await page.goto('/lien-he/')
  await expectSaid(page, stale('lúc 09:00'))
  expect(asked).toBe(1)
})
