// When the page of the figures by day asks for them, and what it says when there are none.
import type { Page } from '@playwright/test'
import { expect, test } from './site-test.ts'
import { answer, good, watchErrors } from './statistics-page.ts'
import { watchLayout } from './watch-layout.ts'

const document = {
  v: 1,
  days: [{ date: '2026-01-15', visits: 25, views: 1000 }],
  pages: [{ path: '/', views: 900 }],
  updatedAt: '2026-01-15T07:05:00Z',
}
const charts = (page: Page) => page.locator('#so-lieu-ngay')

test.beforeEach(async ({ page }) => {
  await page.route('**/so-lieu.json', answer(good))
})

test('a page that nobody looks at asks for nothing; it does when somebody does, and once', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const figures = () => asked.filter((path) => path === '/so-lieu-ngay.json')
  await page.addInitScript(() => {
    const visibilityState = { value: 'hidden', configurable: true, writable: true }
    Object.defineProperty(window.document, 'visibilityState', visibilityState)
  })
  await page.route('**/so-lieu-ngay.json', answer(document))
  await page.goto('/thong-ke/')
  // Its script has run: the load event waits for it. What it had asked for would be seen before this.
  await page.evaluate(async () => void (await fetch('/robots.txt')))
  expect(figures()).toEqual([])
  await page.evaluate(() => {
    Object.assign(window.document, { visibilityState: 'visible' })
    window.document.dispatchEvent(new Event('visibilitychange'))
    // As on the way back from another page.
    window.dispatchEvent(new Event('pagehide'))
    window.dispatchEvent(new Event('pageshow'))
  })
  await expect(charts(page)).toHaveAttribute('data-state', 'fresh')
  expect(figures()).toHaveLength(1)
})

const nothing: Readonly<Record<string, { body: unknown; status?: number; said: string }>> = {
  'no day counted yet': {
    body: { v: 1, days: [], pages: [], updatedAt: '2026-01-15T07:05:00Z' },
    said: 'Chưa có số liệu theo ngày.',
  },
  'another version': { body: { ...document, v: 2 }, said: 'Chưa đọc được số liệu.' },
  'an endpoint that fails': { body: {}, status: 503, said: 'Chưa đọc được số liệu.' },
}
for (const [name, { body, status = 200, said }] of Object.entries(nothing)) {
  test(`where nothing is known the page says so: ${name}`, async ({ page }) => {
    const errors = watchErrors(page)
    const shifted = await watchLayout(page)
    const { promise: held, resolve: send } = Promise.withResolvers<void>()
    await page.route('**/so-lieu-ngay.json', async (route) => {
      await held
      await route.fulfill({ status, json: body })
    })
    await page.goto('/thong-ke/')
    await expect(charts(page).getByRole('status')).toHaveText('Đang tải số liệu…')
    send()
    await expect(charts(page).getByRole('status')).toContainText(said)
    await expect(charts(page)).toHaveAttribute('data-state', 'unavailable')
    // Places without figures stay, or what is below them would move.
    await expect(page.locator('[data-place=today]')).toHaveText('—')
    await expect(page.getByText('Bảng số liệu theo ngày')).toBeHidden()
    expect(await shifted()).toEqual([])
    expect(errors).toEqual([])
  })
}
