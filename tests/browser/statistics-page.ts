import type { BrowserContext, Locator, Page, Route } from '@playwright/test'
import { expect, test } from './site-test.ts'
import { watchLayout } from './watch-layout.ts'

/** A right answer of the endpoint. */
export const good = {
  v: 1,
  online: { guests: 8, members: 0, total: 8 },
  visits: { total: 1156, today: 31, month: 402 },
  updatedAt: '2026-01-02T03:04:05.000Z',
}

/** Chromium under test says "HeadlessChrome", which the endpoint takes for a robot's name. */
export const readerAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Chromium under test says that it is driven; readers' browsers do not, and only those are counted. */
export async function asReader(page: Page | BrowserContext): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
  })
}

/**
 * What the page complains of: errors that nobody caught, and those in the console. Of a request for figures that fails
 * the browser itself writes a line there, which no page can prevent.
 */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    const about = `${message.text()} ${message.location().url}`
    if (message.type() === 'error' && !/\/(so-lieu|so-lieu-ngay|luot-xem)\.json/.test(about))
      errors.push(about)
  })
  return errors
}

/** The moment of the reader's clock in `watchedTest`: noon in Việt Nam. */
export const noon = Date.parse('2026-01-15T05:00:00Z')

/** A test on the sample site at noon, which fails when the page complains of anything or anything on it moves. */
export const watchedTest = test.extend<{ shifted: () => Promise<readonly string[]> }>({
  shifted: [
    async ({ page }, use) => {
      await page.clock.setFixedTime(noon)
      const errors = watchErrors(page)
      const shifted = await watchLayout(page)
      await use(shifted)
      expect(await shifted()).toEqual([])
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

const names = ['guests', 'members', 'online', 'visits', 'today', 'month']

/** What the whole block says. */
export interface Said {
  readonly state: 'fresh' | 'stale' | 'unavailable'
  readonly freshness: string
  /** Guests, members, online, visits, today, month. */
  readonly numbers: readonly string[]
}

/** That the block says this, and its status nothing. */
export async function expectSaid(page: Page, { state, freshness, numbers }: Said): Promise<void> {
  await expect(block(page)).toHaveAttribute('data-state', state)
  await expect(block(page).locator('[data-freshness]')).toHaveText(freshness)
  for (const [index, name] of names.entries())
    await expect(figure(page, name)).toHaveText(numbers[index] ?? '')
  await expect(block(page).getByRole('status')).toBeEmpty()
}

/** Leaves a text in the storage before a page of this browser opens for the first time. */
export async function storeFirst(page: Page, text: string): Promise<void> {
  await page.addInitScript((stored) => {
    if (localStorage.getItem('so-lieu') === null) localStorage.setItem('so-lieu', stored)
  }, text)
}

/** The answer `good` as a page remembers it that got it at this moment. */
export const remembered = (time: number): string => JSON.stringify({ time, figures: good })

/** What the endpoint says of the moment at which it answered with `good`: when it had just counted. */
export const goodHeaders = { date: new Date(good.updatedAt).toUTCString() }

/** Answers a route with JSON, at the moment of `good`. */
export const answer = (body: unknown) => (route: Route) =>
  route.fulfill({ json: body, headers: goodHeaders })

export const figure = (page: Page, name: string): Locator =>
  page.locator(`#thong-ke [data-figure=${name}]`)

export const block = (page: Page): Locator => page.locator('#thong-ke')
