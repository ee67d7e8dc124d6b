import { expectNothingFound } from './axe.ts'
import { expect, keep, openDisplay, test } from './reading-page.ts'
import { articlePath } from './site-test.ts'
import { watchLayout } from './watch-layout.ts'

const footnotesPath = '/tin-tuc/phan-loai-rac-tai-nguon/'
test('the open panel: nothing for axe to find', async ({ page }) => {
  await page.goto('/')
  await openDisplay(page)
  await expectNothingFound(page)
})

const rootStyle = (name: string) => [`getComputedStyle(document.documentElement)`, name].join('.')

test('with the keyboard alone type grows to 200 %, the ground darkens, and both are there the next time', async ({
  page,
}) => {
  await page.goto(articlePath)
  await page.getByRole('button', { name: 'Cách hiển thị' }).focus()
  await page.keyboard.press('Enter')
  const output = page.locator('.display-panel output')
  await expect(output).toHaveText('100%')
  for (let count = 0; count < 3; count++) await page.keyboard.press('Tab')
  for (let count = 0; count < 4; count++) await page.keyboard.press('Enter')
  await expect(output).toHaveText('200%')
  await expect(page.getByRole('button', { name: 'chữ to hơn' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Tối' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.locator('.display-panel')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Cách hiển thị' })).toBeFocused()

  await page.goto('/tin-tuc/')
  expect(await page.evaluate(rootStyle('fontSize'))).toBe('32px')
  expect(await page.evaluate(rootStyle('backgroundColor'))).toBe('rgb(0, 0, 0)')
  expect(await page.evaluate(() => localStorage.getItem('tuy-chon'))).toBe('toi ro co-200')
})

test('the first paint is as the reader has chosen, and nothing moves', async ({ page }) => {
  const shifted = await watchLayout(page, { width: 360, height: 2000 })
  await keep(page, 'toi co-150')
  await page.addInitScript(() => {
    const told: Record<string, unknown> = {}
    Object.assign(window, { told })
    // What the root says when the parser comes to the body, before which nothing is painted.
    new MutationObserver((_, observer) => {
      if (!document.body) return
      told.atBody = document.documentElement.dataset.tuyChon
      told.painted = performance.getEntriesByType('paint').length
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(articlePath)
  await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
  await expect(page.getByRole('button', { name: 'Cách hiển thị' })).toBeVisible()
  const told = await page.evaluate(() => (window as unknown as { told: object }).told)
  expect(told).toEqual({ atBody: 'toi co-150', painted: 0 })
  expect(await shifted()).toEqual([])
  const bars = await page
    .locator('meta[name="theme-color"]')
    .evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).media))
  expect(bars).toEqual(['not all', 'all'])
})

test('other tabs follow', async ({ page, context }) => {
  await page.goto('/')
  const other = await context.newPage()
  await other.goto('/tin-tuc/')
  await openDisplay(page)
  await page.getByRole('radio', { name: 'Tối' }).check()
  await expect(other.locator('html')).toHaveAttribute('data-tuy-chon', 'toi')
  await page.getByRole('radio', { name: 'Như máy' }).check()
  await expect(other.locator('html')).toHaveAttribute('data-tuy-chon', '')
})

test('where storage is forbidden the choices hold for the page, and nothing breaks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.goto('/')
  await openDisplay(page)
  await page.getByRole('button', { name: 'chữ to hơn' }).click()
  expect(await page.evaluate(rootStyle('fontSize'))).toBe('20px')
})

test('what storage holds is words and nothing else', async ({ page, complaints }) => {
  await keep(page, '"><script>alert(1)</script> co-999 tối')
  await page.goto('/')
  await openDisplay(page)
  await expect(page.locator('.display-panel output')).toHaveText('100%')
  expect(await page.evaluate(rootStyle('fontSize'))).toBe('16px')
  expect(complaints).toEqual([])
})

test('the tools are asked for with the first click and not before, and when they cannot be had, again', async ({
  page,
}) => {
  const asked: string[] = []
  let isDown = true
  await page.route('**/assets/cong-cu-*', (route) => {
    asked.push(route.request().url())
    return isDown ? route.fulfill({ status: 404, body: '' }) : route.fallback()
  })
  await page.goto(articlePath)
  await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
  expect(asked).toEqual([])
  const failed = page.waitForResponse((response) => response.status() === 404)
  await page.getByRole('button', { name: 'Cách hiển thị' }).click()
  await failed
  await expect(page.locator('head link[href*="cong-cu"]')).toHaveCount(0)
  isDown = false
  await openDisplay(page)
})

test('a footnote opens where it is called, and Escape leads back to the call', async ({ page }) => {
  await page.goto(footnotesPath)
  const call = page.locator('[role="doc-noteref"]').first()
  await call.focus()
  await page.keyboard.press('Enter')
  const note = page.locator('.note')
  await expect(note).toBeFocused()
  await expect(note).toContainText('Dầu mỡ đổ xuống cống')
  await expect(note.locator('[role="doc-backlink"]')).toHaveCount(0)
  await expectNothingFound(page)
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(call).toBeFocused()
  await page.keyboard.press('Enter')
  await note.getByRole('link', { name: 'Chú thích' }).click()
  await expect(page).toHaveURL(/#chu-thich-1$/)
  await expect(note).toHaveCount(0)
})
