import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { addDays } from '../../scripts/statistics/charts/day.ts'
import { articlePath, expect, test } from './site-test.ts'
import { answer, good, watchErrors } from './statistics-page.ts'
import { watchLayout } from './watch-layout.ts'

const today = '2026-01-15'
const gap = addDays(today, -4)

/** 400 days up to today; 10 visits on each and a few more by its day of the month, and one day that nobody knows. */
const days = Array.from({ length: 400 }, (_, index) => addDays(today, index - 399))
  .filter((date) => date !== gap)
  .map((date) => ({ date, visits: 10 + Number(date.slice(8)), views: 1000 }))
const pages = [
  { path: '/', views: 900 },
  { path: articlePath, views: 50 },
]
const document = { v: 1, days, pages, updatedAt: '2026-01-15T07:05:00Z' }

const charts = (page: Page) => page.locator('#so-lieu-ngay')
const place = (page: Page, name: string) => page.locator(`[data-place="${name}"]`)

test.beforeEach(async ({ page }) => {
  await page.route('**/so-lieu.json', answer(good))
})

async function open(page: Page, body: unknown = document): Promise<void> {
  await page.route('**/so-lieu-ngay.json', answer(body))
  await page.goto('/thong-ke/')
  await expect(charts(page)).not.toHaveAttribute('data-state', 'loading')
}

test('the sums are right, and a day that nobody knows is a gap, never a zero', async ({ page }) => {
  await open(page)
  await expect(charts(page)).toHaveAttribute('data-state', 'fresh')
  await expect(place(page, 'today')).toHaveText('25')
  await expect(place(page, 'today-date')).toHaveText('Thứ Năm, 15/01/2026')
  await expect(place(page, 'before')).toHaveText('18')
  await expect(place(page, 'before-date')).toHaveText('Thứ Năm, 08/01/2026')
  await expect(place(page, 'until')).toHaveText('Hôm nay tính đến 14:05, 15/01/2026')

  const columns = place(page, 'days-chart').locator('g')
  await expect(columns).toHaveCount(30)
  await expect(columns.locator('.chart-bar')).toHaveCount(28)
  await expect(columns.last().locator('.chart-part')).toHaveCount(1)
  const unknown = columns.filter({ has: page.locator('.chart-gap') })
  await expect(unknown.locator('title')).toHaveText(['11/01/2026: không có số liệu'])
  await expect(place(page, 'days-gaps')).toBeVisible()
  await expect(place(page, 'days-parts')).toHaveText('Cột rỗng: hôm nay, chưa hết ngày.')
  await expect(place(page, 'days-most')).toHaveText('Cao nhất: 41 lượt (31/12/2025)')
  await expect(place(page, 'days-scale').locator('span')).toHaveText(['60', '30', '0'])
  const highest = columns.filter({ hasText: '31/12/2025: 41' }).locator('.chart-bar')
  expect(Number(await highest.getAttribute('height'))).toBeCloseTo((41 / 60) * 100)
  const named = place(page, 'days-axis').locator('span', { hasText: /./ })
  await expect(named).toHaveText(['18/12', '25/12', '01/01', '08/01', '15/01'])

  const rows = page.locator('[data-place=days-rows] tr')
  await expect(rows).toHaveCount(400)
  await expect(rows.first().locator('> *')).toHaveText(['15/01/2026', '25', '1.000'])
  await expect(rows.nth(4).locator('> *')).toHaveText(['11/01/2026', '—', '—'])
  // December: 31 times 10, and 1 + … + 31; January: 14 known days of 15.
  const months = page.locator('[data-place=months-rows] tr')
  await expect(months.first().locator('> *')).toHaveText([
    '01/2026 (có số liệu 14/15 ngày)',
    String(14 * 10 + 120 - 11),
    '14.000',
  ])
  await expect(months.nth(1).locator('> *')).toHaveText(['12/2025', '806', '31.000'])
  await expect(months).toHaveCount(14)
  await expect(place(page, 'months-chart').locator('.chart-bar')).toHaveCount(12)
  await expect(place(page, 'months-chart').locator('.chart-part')).toHaveCount(2)
})

test('where every day is known, no line speaks of gaps', async ({ page }) => {
  await open(page, { ...document, days: days.slice(-3) })
  await expect(place(page, 'days-chart').locator('g')).toHaveCount(3)
  await expect(place(page, 'days-parts')).toBeVisible()
  await expect(place(page, 'days-gaps')).toBeHidden()
  await expect(place(page, 'before')).toHaveText('—')
})

test('the page keeps room for what it will show, and nothing moves', async ({ page }) => {
  const shifted = await watchLayout(page)
  let send: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    send = resolve
  })
  await page.route('**/so-lieu-ngay.json', async (route) => {
    await held
    await answer(document)(route)
  })
  await page.goto('/thong-ke/')
  await expect(charts(page).getByRole('status')).toHaveText('Đang tải số liệu…')
  send()
  await expect(charts(page)).toHaveAttribute('data-state', 'fresh')
  await expect(place(page, 'pages-part')).toBeVisible()
  expect(await shifted()).toEqual([])
})

test('the most read articles are listed by title; pages that are none are not', async ({
  page,
}) => {
  await open(page)
  const listed = place(page, 'pages').locator('li')
  await expect(listed).toHaveCount(1)
  await expect(listed.locator('a')).toHaveText(/^Nâng cao chất lượng/)
  await expect(listed.locator('a')).toHaveAttribute('href', articlePath)
  await expect(listed).toContainText('50 lượt xem')
})

test('without the titles the pages are listed by their addresses', async ({ page }) => {
  await page.route('**/bai-viet.json', (route) => route.abort())
  await open(page)
  await expect(place(page, 'pages').locator('a')).toHaveText(['/', articlePath])
})

test('the numbers can be seen and saved as CSV under the strict policy, with the keyboard alone', async ({
  page,
}) => {
  const errors = watchErrors(page)
  await open(page)
  await expect(place(page, 'pages-part')).toBeVisible()
  const focused = page.locator(':focus')
  await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').last().focus()
  await page.keyboard.press('Tab')
  await expect(focused).toHaveText('Bảng số liệu theo ngày')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-place=days-rows] tr').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(focused).toHaveText('Bảng số liệu theo tháng')
  await page.keyboard.press('Tab')
  await expect(focused).toHaveText(/^Nâng cao chất lượng/)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(focused).toHaveText('Tải số liệu theo ngày (CSV)')
  const started = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await started
  expect(download.suggestedFilename()).toBe('so-lieu-truy-cap.csv')
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(401)
  expect(lines[0]).toBe('\uFEFF"Ngày","Lượt truy cập","Lượt xem trang"')
  expect(lines.at(-1)).toBe('2026-01-15,25,1000')
  expect(lines.at(-5)).toBe('2026-01-11,,')
  expect(errors).toEqual([])
})

test('what the old site had counted is told apart', async ({ page }) => {
  await open(page)
  await expect(charts(page)).toContainText(
    'trang cũ đã đếm được 1.156 lượt truy cập tính đến 30/06/2025',
  )
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`drawn, the page fits into ${width} px and axe finds nothing, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await open(page)
      await page.getByText('Bảng số liệu theo ngày').click()
      await expect(place(page, 'pages-part')).toBeVisible()
      const chart = page.locator('[data-place=days-chart] svg')
      expect((await chart.boundingBox())?.width).toBeGreaterThan(250)
      const overflow = await page.evaluate(
        () => window.document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
      // Rows are all alike, and axe is slow with hundreds of them.
      const { violations } = await new AxeBuilder({ page })
        .exclude('[data-place="days-rows"] tr:nth-child(n + 7)')
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }
}

test('the script of this page is loaded on this page alone', async ({ page }) => {
  const scripts = () =>
    page
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''))
  await page.goto('/thong-ke/')
  expect((await scripts()).filter((address) => address.includes('so-lieu-ngay-'))).toHaveLength(1)
  await page.goto('/')
  expect((await scripts()).filter((address) => address.includes('so-lieu-ngay-'))).toHaveLength(0)
})

test('where the script of this page does not come, the page says what it needs', async ({
  page,
}) => {
  await page.route('**/so-lieu-ngay-*.js', (route) => route.abort())
  await page.goto('/thong-ke/')
  await expect(page.getByText('JavaScript của trang này')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Số liệu gốc' })).toBeVisible()
})

test('every page but this one leads here from its statistics', async ({ page }) => {
  await page.goto(articlePath)
  await page.locator('#thong-ke').getByRole('link').click()
  await expect(page).toHaveURL(/\/thong-ke\/$/)
  await expect(page.locator('#thong-ke').getByRole('link')).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says so, and leads to the figures', async ({ page }) => {
    await page.route('**/so-lieu-ngay.json*', answer(document))
    await page.goto('/thong-ke/')
    await expect(page.getByText('JavaScript của trang này')).toBeVisible()
    await expect(page.locator('.charts')).toBeHidden()
    await page.getByRole('button', { name: 'Số liệu gốc' }).click()
    await expect(page.locator('body')).toContainText('"visits":25')
  })
})
