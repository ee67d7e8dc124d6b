import { expect, type Page } from '@playwright/test'
import { keptPaths, type OfflineSite, openOfflineSite, workerReady } from './offline-site.ts'
import { test as base } from './site-test.ts'

/** A test with a site of its own, whose worker runs; `complaints` is what its pages say to the console as errors. */
export const test = base.extend<{ site: OfflineSite; complaints: string[] }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  site: async ({}, use) => {
    const site = await openOfflineSite()
    await use(site)
    await site.stop()
  },
  baseURL: async ({ site }, use) => use(site.origin),
  complaints: async ({ page }, use) => {
    const found: string[] = []
    page.on('pageerror', ({ message }) => found.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') found.push(message.text())
    })
    await use(found)
  },
})

/** The sentence of a saved copy. */
export const note = (page: Page) => page.locator('.saved-copy')
export const saved =
  /^Không kết nối được: đang đọc bản đã lưu lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}\. Tải lại$/

/** Reads pages, and waits until they are kept. */
export async function read(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await workerReady(page)
    await expect.poll(() => keptPaths(page)).toContain(path)
  }
}

export { expect } from '@playwright/test'
export * from './offline-site.ts'
