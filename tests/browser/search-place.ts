import type { Page } from '@playwright/test'
import { expect } from './site-test.ts'

export const field = (page: Page) => page.getByRole('searchbox', { name: 'Từ cần tìm' })
export const results = (page: Page) => page.locator('#ket-qua')
export const links = (page: Page) => page.locator('#ket-qua a')
export const status = (page: Page) => page.locator('#tim-kiem [role=status]')
export const filter = (page: Page, label: string) => page.locator('#cau-hoi').getByLabel(label)
export const query = (page: Page) => new URL(page.url()).searchParams.get('q')
export const pathOf = (page: Page, index = 0) =>
  links(page)
    .nth(index)
    .evaluate((link) => (link as HTMLAnchorElement).pathname)

/** Opens the page with a question and waits for the answer. */
export async function ask(page: Page, typed: string, more = ''): Promise<void> {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}${more}`)
  await expect(results(page)).toHaveAttribute('data-state', 'done')
}
