// What a screen reader finds, in the order in which it comes. The viewer's is in gallery.spec.ts.
import type { Page } from '@playwright/test'
import { articlePath, expect, test } from './site-test.ts'
import { answer, good } from './statistics-page.ts'

const wide = { width: 1280, height: 720 }

/** Landmarks, headings, controls and states, one a line, without what is in them. */
async function told(page: Page, within: 'body' | 'main' = 'body'): Promise<string[]> {
  const tree = await page.locator(within).ariaSnapshot()
  return tree
    .split('\n')
    .map((line) => line.trim().replace(/^- '?|'?:?$/g, ''))
    .filter((line) =>
      /^(banner|search\b|navigation|main|complementary|contentinfo|region|heading|status|button|searchbox|combobox)/.test(
        line,
      ),
    )
}

/** What comes before everything else, on every page. */
const head = [
  'banner',
  'button "Cách hiển thị"',
  'search',
  'searchbox "Từ cần tìm"',
  'button "Tìm"',
  'navigation "Mục chính"',
  'main',
  'navigation "Đường dẫn đến trang này"',
]

const figures = [
  'region "Thống kê truy cập"',
  'heading "Thống kê truy cập" [level=2]',
  'status',
  'heading "Người trực tuyến trong 5 phút qua" [level=3]',
  'heading "Lượt truy cập" [level=3]',
]

const foot = [
  'contentinfo',
  'heading "Ủy ban nhân dân phường Đại Kim" [level=2]',
  'navigation "Về trang này"',
  'heading "Về trang này" [level=2]',
  'navigation "Liên kết"',
  'heading "Liên kết" [level=2]',
  'navigation "Lưu trữ"',
  'heading "Lưu trữ" [level=2]',
]

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(wide)
  await page.route('**/so-lieu.json', answer(good))
})

test('the home page: the body, the lead story, notices, figures, one region a section', async ({
  page,
}) => {
  await page.goto('/')
  const lines = await told(page)
  const [banner = '', ...rest] = head.slice(0, -1)
  const start = [banner, rest[0], 'heading "Ủy ban nhân dân phường Đại Kim" [level=1]']
  expect(lines.slice(0, 8)).toEqual([...start, ...rest.slice(1)])
  const regions = lines.filter((line) => /^(region|navigation|contentinfo)/.test(line))
  expect(regions).toEqual([
    'navigation "Mục chính"',
    'region "Thông báo"',
    'region "Thống kê truy cập"',
    'region "Tin tức"',
    'region "Cải cách hành chính"',
    'region "Xây dựng Đảng"',
    'region "Văn hoá – Xã hội"',
    'navigation "Thông tin chung"',
    ...foot.filter((line) => !line.startsWith('heading')),
  ])
  // Each is named by the heading that it begins with.
  for (const [index, line] of lines.entries()) {
    const [, name] = /^region "(.*)"$/.exec(line) ?? []
    if (name) expect(lines[index + 1]).toBe(`heading "${name}" [level=2]`)
  }
  expect(lines.slice(-foot.length)).toEqual(foot)
})

test('an article: the way to it, title, text, tools, then what stands beside it, and the foot', async ({
  page,
}) => {
  await page.goto(articlePath)
  await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
  const lines = await told(page)
  expect(lines.filter((line) => !/\[level=3\]$/.test(line))).toEqual([
    ...head,
    'heading "Nâng cao chất lượng công tác kết nạp đảng viên tại Đảng bộ quận Hoàng Mai" [level=1]',
    'heading "Kết quả đạt được" [level=2]',
    'region "Bảng, cuộn ngang để xem hết"',
    'heading "Những điểm còn hạn chế" [level=2]',
    'heading "Ba việc cấp ủy cơ sở cần làm tốt" [level=2]',
    'button "Chép địa chỉ"',
    'button "In bài"',
    'button "Lưu dạng văn bản"',
    'button "Lưu dạng Markdown"',
    'status',
    'navigation "Bài trước và bài sau"',
    'complementary "Thông tin bên lề"',
    ...figures.filter((line) => !/\[level=3\]$/.test(line)),
    'region "Cùng chủ đề"',
    'heading "Cùng chủ đề" [level=2]',
    'navigation "Mục lục"',
    'heading "Mục lục" [level=2]',
    ...foot,
  ])
  const levels = lines.flatMap((line) => /\[level=(\d)\]$/.exec(line)?.slice(1).map(Number) ?? [])
  levels.forEach((level, index) => {
    expect(level, lines.join('\n')).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })
})

test('the search: the question before its count, the count before what was found', async ({
  page,
}) => {
  await page.goto('/tim-kiem/?q=h%E1%BB%8Dp')
  await expect(page.locator('#ket-qua')).toHaveAttribute('data-state', 'done')
  const lines = await told(page, 'main')
  expect(lines.slice(0, 6)).toEqual([
    'main',
    'navigation "Đường dẫn đến trang này"',
    'heading "Tìm kiếm" [level=1]',
    'search',
    'searchbox "Từ cần tìm": họp',
    'button "Tìm"',
  ])
  const count = lines.findIndex((line) => /^status: Tìm thấy \d+ bài\.$/.test(line))
  expect(count).toBeGreaterThan(5)
  const tree = await page.locator('main').ariaSnapshot()
  const firstFound = await page.locator('#ket-qua a').first().textContent()
  expect(tree.indexOf(firstFound ?? '')).toBeGreaterThan(tree.indexOf('status: Tìm thấy'))
  const boxes = lines.filter((line) => line.startsWith('combobox'))
  for (const box of boxes) expect(box).toMatch(/^combobox ".+"/)
})

test('words of another language are said to be of it', async ({ page }) => {
  const foreign = () =>
    page
      .locator('body [lang]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('lang')}: ${one.textContent?.trim()}`),
      )
  await page.goto('/lien-he/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  expect(await foreign()).toEqual(['en: English'])
  await page.goto('/en/lien-he/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await foreign()).toEqual(['vi: Tiếng Việt'])
})
