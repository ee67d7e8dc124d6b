import {
  ask,
  field,
  filter,
  links,
  meeting,
  pathOf,
  query,
  results,
  status,
} from './search-page.ts'
import { expect, test } from './site-test.ts'

test('the field in the header of any page leads to the answer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/lien-he/')
  await page.getByRole('search').getByRole('searchbox').fill('hop to dan pho')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-state', 'done')
  expect(query(page)).toBe('hop to dan pho')
  await expect(field(page)).toHaveValue('hop to dan pho')
  expect(await pathOf(page)).toBe(meeting)
})

test('on a phone the header has a link to the search', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/lien-he/')
  await page.getByRole('link', { name: 'Tìm kiếm' }).click()
  await expect(page).toHaveURL(/\/tim-kiem\/$/)
})

test('before a question there is nothing but ways on', async ({ page }) => {
  await page.goto('/tim-kiem/')
  await expect(results(page)).toHaveAttribute('data-state', 'idle')
  await expect(links(page)).toHaveCount(0)
  await expect(status(page)).toBeEmpty()
  await expect(page.locator('#chuyen-muc')).toBeVisible()
})

test('words are marked with their own marks, and the count is told', async ({ page }) => {
  await ask(page, 'hop to dan pho')
  const count = Number(await results(page).getAttribute('data-count'))
  await expect(links(page)).toHaveCount(count)
  await expect(status(page)).toHaveText(`Tìm thấy ${count} bài.`)
  await expect(links(page).first().locator('mark')).toHaveText(['họp tổ dân phố'])
  await expect(results(page).locator('.search-excerpt mark').first()).toBeVisible()
  await expect(page.locator('#chuyen-muc')).toBeHidden()
})

test('a result leads to the place in the article', async ({ page }) => {
  await ask(page, 'phiếu theo hộ')
  await expect(links(page).first()).toHaveAttribute('href', /#:~:text=/)
  await links(page).first().click()
  await expect(page.getByText('phiếu theo hộ').first()).toBeInViewport()
})

test('what is typed is answered, and is in the address', async ({ page }) => {
  await page.goto('/tim-kiem/')
  await field(page).pressSequentially('trung th')
  await expect(links(page).first()).toHaveText(/^Đêm hội Trung thu/)
  expect(query(page)).toBe('trung th')
})

test('the back button goes from question to question', async ({ page }) => {
  await ask(page, 'rác')
  const first = await links(page).first().textContent()
  await field(page).fill('')
  await field(page).pressSequentially('Đại Kim')
  await expect.poll(() => query(page)).toBe('Đại Kim')
  await page.keyboard.press('Enter')
  await expect(links(page).first()).not.toHaveText(first ?? '')
  await links(page).first().click()
  await page.goBack()
  await expect(field(page)).toHaveValue('Đại Kim')
  await page.goBack()
  await expect(field(page)).toHaveValue('rác')
  await expect(links(page).first()).toHaveText(first ?? '')
})

test('section, year and order are in the address, and an address sets them', async ({ page }) => {
  await ask(page, 'nước', '&chuyen-muc=thong-bao&nam=2024&moi=1')
  await expect(filter(page, 'Chuyên mục')).toHaveValue('thong-bao')
  await expect(filter(page, 'Năm')).toHaveValue('2024')
  await expect(filter(page, 'Thứ tự')).toHaveValue('1')
  const narrowed = Number(await results(page).getAttribute('data-count'))
  await filter(page, 'Năm').selectOption('')
  await filter(page, 'Chuyên mục').selectOption('')
  await expect(page).not.toHaveURL(/chuyen-muc/)
  await expect
    .poll(async () => Number(await results(page).getAttribute('data-count')))
    .toBeGreaterThan(narrowed)
})

test('a tag narrows, also one that the list does not offer', async ({ page }) => {
  await ask(page, 'đảng viên', '&the=ket-nap-dang-vien')
  await expect(links(page)).toHaveCount(1)
  await page.goto('/tim-kiem/?q=đảng&the=khong-co')
  await expect(status(page)).toHaveText('Không tìm thấy bài nào.')
  await page.getByRole('link', { name: 'trong mọi chuyên mục, mọi năm' }).click()
  await expect(links(page).first()).toBeVisible()
})

test('where nothing is found, the words of the site are offered', async ({ page }) => {
  await ask(page, 'họp tổ dâm phố')
  await expect(results(page)).toHaveAttribute('data-count', '0')
  await page.getByRole('link', { name: 'họp tổ dân phố' }).click()
  await expect(links(page).first()).toBeVisible()
  expect(query(page)).toBe('họp tổ dân phố')
})

test('keys alone: slash, arrows, Escape', async ({ page }) => {
  await ask(page, 'đảng')
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links(page).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
  await expect(results(page)).toHaveAttribute('data-state', 'idle')
  await expect(links(page)).toHaveCount(0)
})

test('more results come after the ten, and the keyboard is led to them', async ({ page }) => {
  await ask(page, 'và')
  const count = Number(await results(page).getAttribute('data-count'))
  expect(count).toBeGreaterThan(10)
  await expect(links(page)).toHaveCount(10)
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click()
  await expect(links(page)).toHaveCount(Math.min(20, count))
  await expect(links(page).nth(10)).toBeFocused()
})

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

test('results tell the day as the other pages of their language do', async ({ page }) => {
  await page.goto('/en/tim-kiem/?q=merger')
  await expect(results(page).getByText('30 Jun 2025 · Notices')).toBeVisible()
  await ask(page, 'định công')
  await expect(results(page).getByText('30/06/2025 · Thông báo')).toBeVisible()
})
