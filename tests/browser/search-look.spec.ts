import AxeBuilder from '@axe-core/playwright'
import { ask, results } from './search-page.ts'
import { expect, test } from './site-test.ts'

for (const [what, typed, place] of [
  ['results', 'đảng viên', '.search-excerpt mark'],
  ['suggestions', 'họp tổ dâm phố', '#goi-y a'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${what}: nothing for axe to find at 320 px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 640 })
      await ask(page, typed)
      await expect(page.locator(place).first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
    })
  }
}

test('nothing shifts while the page of a question is made', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as never as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/tim-kiem/')
  await expect(results(page)).toHaveAttribute('data-state', 'idle')
  await expect(page.locator('#tim-kiem')).toHaveAttribute('data-ready', '')
  const sum = await page.evaluate(() =>
    (window as never as { shifts: number[] }).shifts.reduce((all, one) => all + one, 0),
  )
  expect(sum).toBe(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('sections and years lead on, and no field promises an answer', async ({ page }) => {
    await page.goto('/tim-kiem/?q=họp')
    await expect(page.locator('#cau-hoi')).toBeHidden()
    await expect(page.getByText('Xin xem theo chuyên mục')).toBeVisible()
    const ways = page.locator('#xem-theo-muc')
    await expect(ways.getByRole('link', { name: 'Tin tức' })).toBeVisible()
    await expect(ways.getByRole('link', { name: '2022' })).toBeVisible()
  })
})
