import type { Page } from '@playwright/test'
import { siteFolder } from './build-site.ts'
import { realHeaders } from './real-headers.ts'
import { serveFolder } from './serve-folder.ts'
import { articlePath, test as base, expect } from './site-test.ts'
import { answer, good } from './statistics-page.ts'

type Served = Awaited<ReturnType<typeof serveFolder>>

/** A test with the site under the headers that hosts send, whose figures come; at its end the page must have complained of nothing. */
export const test = base.extend<{ complaints: string[] }, { site: Served }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const site = await serveFolder(siteFolder, () => false, realHeaders)
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
  complaints: [
    async ({ page }, use) => {
      const found: string[] = []
      page.on('pageerror', ({ message }) => found.push(message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404 (Not Found)'))
          found.push(message.text())
      })
      await page.route('**/so-lieu.json', answer(good))
      await page.route('**/luot-xem.json*', answer({ v: 1, path: articlePath, views: 5 }))
      await page.route('**/api/event', (route) => route.fulfill({ status: 202, body: 'ok' }))
      await use(found)
      expect(found).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Opens the panel of the display. */
export async function openDisplay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cách hiển thị' }).click()
  await expect(page.locator('.display-panel')).toBeVisible()
}

/** Lets the pages find these words kept, as an earlier visit has left them. */
export async function keep(page: Page, words: string): Promise<void> {
  await page.addInitScript((kept) => localStorage.setItem('tuy-chon', kept), words)
}
