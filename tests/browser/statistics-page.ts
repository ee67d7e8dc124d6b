import type { BrowserContext, Locator, Page, Route } from '@playwright/test'

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

/** Collects the layout shift of the page from its first moment. */
export async function watchLayout(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
    )
}

/** What the page complains of: errors that nobody caught. */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** Answers a route with JSON. */
export const answer = (body: unknown) => (route: Route) => route.fulfill({ json: body })

export const figure = (page: Page, name: string): Locator =>
  page.locator(`#thong-ke [data-figure=${name}]`)

export const block = (page: Page): Locator => page.locator('#thong-ke')
