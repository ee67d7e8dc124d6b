import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ask, results } from './search-page.ts'
import { expect, test } from './site-test.ts'
import { watchLayout } from './watch-layout.ts'

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

/** High ones: what is below the window is not seen to move. */
const windows = [
  { width: 360, height: 1400 },
  { width: 1280, height: 1400 },
]
const questions = {
  'nothing asked': ['', '#xem-theo-muc'],
  results: ['đảng viên', '#ket-qua a'],
  'more results than ten': ['và', '#xem-them'],
  'nothing found': ['zzzz qqqq', '#xem-theo-muc'],
  suggestions: ['họp tổ dâm phố', '#goi-y a'],
  'a filter that the form does not offer': ['đảng&the=khong-co', '#goi-y a'],
} as const

for (const size of windows) {
  for (const [what, [asked, place]] of Object.entries(questions)) {
    test(`nothing shifts at ${size.width} px: ${what}`, async ({ page }) => {
      const shifted = await watchLayout(page, size)
      // Script, words and excerpts come one after the other, each when what was there before is painted.
      const script = await hold(page, '**/assets/tim-kiem-*.js')
      const lists = await hold(page, '**/tim/vi/{dau.json,tu/*,ten/*,chu/*}')
      const excerpts = await hold(page, '**/tim/vi/bai/**')
      await page.goto(`/tim-kiem/?q=${asked}`, { waitUntil: 'commit' })
      await expect(page.locator('#cau-hoi')).toBeVisible()
      expect(await shifted()).toEqual([])
      script()
      await expect(page.locator('#tim-kiem')).toHaveAttribute('data-ready', '')
      expect(await shifted()).toEqual([])
      lists()
      await expect(results(page)).toHaveAttribute('data-state', asked ? 'done' : 'idle')
      await expect(page.locator(place).first()).toBeVisible()
      expect(await shifted()).toEqual([])
      excerpts()
      await expect(page.locator('.search-excerpt:empty')).toHaveCount(0)
      expect(await shifted()).toEqual([])
    })
  }
}

/** Keeps answers to these addresses back until the function that it returns is called. */
async function hold(page: Page, addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(addresses, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

test('where the script does not come, the ways on do', async ({ page }) => {
  await page.route('**/assets/tim-kiem-*.js', (route) => route.abort())
  await page.goto('/tim-kiem/')
  const ways = page.locator('#xem-theo-muc')
  await ways.evaluate((list) => {
    for (const animation of list.getAnimations()) animation.finish()
  })
  await expect(ways.getByRole('link', { name: 'Tin tức' })).toBeVisible()
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
