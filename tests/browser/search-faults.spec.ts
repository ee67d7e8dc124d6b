import AxeBuilder from '@axe-core/playwright'
import { ask, field, links, results, status } from './search-place.ts'
import { expect, test } from './site-test.ts'

test('markup and 500 characters are words like others, and the policy is never broken', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/so-lieu/.test(message.location().url)) {
      complaints.push(message.text())
    }
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
  await ask(page, '<script>alert(1)</script><img src=x onerror=alert(2)>')
  await expect(field(page)).toHaveValue('<script>alert(1)</script><img src=x onerror=alert(2)>')
  await ask(page, 'họp tổ dân phố '.repeat(40))
  await ask(page, '"')
  await ask(page, 'họp', '&chuyen-muc=%3Cimg%3E&nam=%22&the=../..')
  expect(complaints).toEqual([])
})

test('index files are fetched for a question and not before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/tim/')) fetched.push(pathname)
  })
  await page.goto('/tim-kiem/')
  await expect(results(page)).toHaveAttribute('data-state', 'idle')
  expect(fetched).toEqual([])
  await field(page).fill('họp')
  await expect(results(page)).toHaveAttribute('data-state', 'done')
  expect(fetched).toContain('/tim/vi/dau.json')
})

test('a network that fails is told, and asked again', async ({ page }) => {
  await page.route('**/tim/**', (route) => route.abort())
  await page.goto('/tim-kiem/?q=họp')
  await expect(results(page)).toHaveAttribute('data-state', 'failed')
  await expect(status(page)).toContainText('Xin thử lại')
  await page.unroute('**/tim/**')
  await field(page).focus()
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-state', 'done')
})

test('files of another build are fetched anew', async ({ page }) => {
  let heads = 0
  await page.route('**/tim/vi/tu/*', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: heads < 2 ? text.replace(/^.*/, 'cu') : text })
  })
  await page.route('**/tim/vi/dau.json', async (route) => {
    heads++
    await route.continue()
  })
  await ask(page, 'họp')
  expect(heads).toBe(2)
  await expect(links(page).first()).toBeVisible()
})

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
