import { articlePath, expect, test } from './site-test.ts'
import { answer, block, good, watchErrors } from './statistics-page.ts'
import { watchLayout } from './watch-layout.ts'

test.beforeEach(async ({ page }) => {
  await page.route('**/so-lieu.json', answer(good))
})

test('an article says how often it has been read, and nothing moves', async ({ page }) => {
  const shifted = await watchLayout(page)
  const asked: string[] = []
  await page.route(/\/luot-xem\.json\?/, (route) => {
    asked.push(new URL(route.request().url()).search)
    return route.fulfill({ json: { v: 1, path: articlePath, views: 12050 } })
  })
  await page.goto(articlePath)
  await expect(page.locator('[data-views]')).toHaveText('12.050')
  await expect(page.locator('.facts')).toContainText('Lượt xem: 12.050')
  expect(asked).toEqual([`?path=${articlePath}`])
  expect(await shifted()).toEqual([])
})

test('views that nobody knows stay a dash', async ({ page }) => {
  const shifted = await watchLayout(page)
  const errors = watchErrors(page)
  const failed = page.waitForResponse(/\/luot-xem\.json\?/)
  await page.goto(articlePath)
  expect((await failed).status()).toBe(404)
  await expect(page.locator('[data-views]')).toHaveText('—')
  expect(await shifted()).toEqual([])
  expect(errors).toEqual([])
})

test('a page that is no article asks for no views', async ({ page }) => {
  let asked = 0
  await page.route(/\/luot-xem\.json\?/, (route) => {
    asked++
    return route.abort()
  })
  await page.goto('/')
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  expect(asked).toBe(0)
})
