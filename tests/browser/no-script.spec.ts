// Without any script: everything can be read and found, and nothing promises what only a script can do.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteFolder } from './build-site.ts'
import { articlePath, expect, kindsOfPage, otherPages, test } from './site-test.ts'

test.use({ javaScriptEnabled: false })

test('every kind of page says what it is, and no control waits for a script', async ({ page }) => {
  for (const [kind, path] of Object.entries({ ...kindsOfPage, ...otherPages })) {
    await page.goto(path)
    await expect(page.locator('h1'), kind).toHaveCount(1)
    await expect(page.locator('#noi-dung'), kind).toContainText(/\S+ \S+/)
    // A form asks the server; every other button would need a script.
    await expect(page.locator('button:visible:not(form button)'), kind).toHaveCount(0)
    await expect(page.locator('[role=status]:visible:not(:empty)'), kind).toHaveCount(0)
  }
})

test('from the home page a reader comes to an article of any year by section, by year, by tag and by site map', async ({
  page,
}) => {
  const title = 'Đêm hội Trung thu của trẻ em các tổ dân phố'
  const go = (name: string, place = 'body') =>
    page.locator(place).getByRole('link', { name, exact: true }).first().click()
  const isThere = () => expect(page.getByRole('heading', { level: 1 })).toHaveText(title)

  await page.goto('/')
  await go('Văn hoá – Xã hội', '.menu')
  await go(title, 'main')
  await isThere()
  await go('2019', 'footer')
  await go(title, 'main')
  await isThere()
  await go('Sơ đồ cổng', 'header')
  await expect(page.locator('main').getByRole('link', { name: '2019' })).toBeVisible()
  await go('kết nạp đảng viên', 'main')
  await expect(page.locator(`main a[href="${articlePath}"]`).first()).toBeVisible()
})

test('links alone lead to every page of the sitemap', async () => {
  const read = (path: string) => readFile(join(siteFolder, path), 'utf8')
  const seen = new Set(['/'])
  for (const path of seen) {
    const html = await read(path.endsWith('/') ? `${path}index.html` : path)
    for (const [, address = ''] of html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g))
      if (address.endsWith('/')) seen.add(address)
  }
  const sitemap = await read('sitemap.xml')
  const all = Array.from(sitemap.matchAll(/<loc>https:\/\/[^/]+([^<]*)/g), ([, path]) => path)
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter((path) => path !== undefined && !seen.has(path))).toEqual([])
})

test('a footnote is a link to it, and it leads back', async ({ page }) => {
  await page.goto('/tin-tuc/phan-loai-rac-tai-nguon/')
  const call = page.locator('[role="doc-noteref"]').first()
  await call.click()
  await expect(page).toHaveURL(/#chu-thich-1$/)
  const note = page.locator('#chu-thich-1')
  await expect(note).toBeInViewport()
  await expect(note).toContainText('Dầu mỡ đổ xuống cống')
  await note.locator('[role="doc-backlink"]').first().click()
  await expect(call).toBeInViewport()
})

test('a question in the header leads to where one can look, and so does one in English', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  for (const [path, there] of [
    ['/', 'Xin xem theo chuyên mục'],
    ['/en/', 'Please look by section or by year'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('searchbox').fill('họp')
    await page.keyboard.press('Enter')
    await expect(page.getByText(there)).toBeVisible()
    await expect(page.locator('#xem-theo-muc').getByRole('link').first()).toBeVisible()
  }
})
