import { test as base, expect, type Page } from '@playwright/test'
import { serveGallery } from './gallery-site.ts'

export const test = base.extend<object, { origin: string }>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const site = await serveGallery()
      await use(site.origin)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ origin }, use) => use(origin),
})

export const path = '/tin-tuc/ngay-hoi/'
export const links = (page: Page) => page.locator('[data-bo-anh] a')
export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Xem ảnh' })
export const count = (page: Page) => dialog(page).getByRole('status')

export async function open(page: Page, number: number): Promise<void> {
  await page.goto(path)
  await links(page)
    .nth(number - 1)
    .click()
  await expect(dialog(page)).toBeVisible()
}
