import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { renderText } from '../content/markdown/render-text.ts'
import { expect, test } from './reading-page.ts'
import { articlePath } from './site-test.ts'

const address = `https://daikim.example.vn${articlePath}`

/** Saves the article of the page, and returns what is in the file. */
async function save(
  page: Page,
  form: 'văn bản' | 'Markdown',
): Promise<{ name: string; text: string }> {
  const button = page.getByRole('button', { name: `Lưu dạng ${form}` })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

const squeezed = (text: string) => text.replace(/[\s|]+/g, '')

for (const path of [
  articlePath,
  '/tin-tuc/phan-loai-rac-tai-nguon/',
  '/thong-bao/moi-gop-y-du-thao-quy-uoc/',
  '/van-hoa-xa-hoi/hoi-lang-dau-xuan/',
]) {
  test(`the Markdown of ${path} has every word of the article, and is read as the same text`, async ({
    page,
  }) => {
    await page.goto(path)
    const shown = await page.evaluate(() => {
      const body = document.querySelector('.body')?.cloneNode(true) as HTMLElement
      for (const extra of body.querySelectorAll(
        '.visually-hidden, [role="doc-backlink"], .footnote-ref, .footnotes',
      ))
        extra.remove()
      return { text: body.textContent ?? '', headings: body.querySelectorAll('h2, h3').length }
    })
    const { name, text } = await save(page, 'Markdown')
    expect(name).toBe(`${path.split('/').at(-2)}.md`)
    const { body } = renderText(text)
    expect(squeezed(body.text)).toContain(
      squeezed(shown.text.replace(/\u00a0/g, ' ')).slice(0, 400),
    )
    const words = new Set(body.text.split(/\s+/))
    expect(shown.text.split(/\s+/).filter((word) => word && !words.has(word))).toEqual([])
    expect(body.headings.length).toBe(shown.headings + 1)
    expect(text).toContain(`https://daikim.example.vn${path}`)
  })
}

test('saved as text the article has its title, its facts, its source and no marks', async ({
  page,
}) => {
  await page.goto(articlePath)
  const { name, text } = await save(page, 'văn bản')
  expect(name).toBe('nang-cao-chat-luong-ket-nap-dang-vien.txt')
  const lines = text.split('\n')
  expect(lines[0]).toBe('Nâng cao chất lượng công tác kết nạp đảng viên tại Đảng bộ quận Hoàng Mai')
  expect(text).toContain('- Người đăng: Admin')
  expect(text).toContain('Riêng năm 2019 | 222 | Đạt 123%')
  expect(text).toContain('1. Còn lúng túng về thủ tục. Có cấp ủy')
  expect(text).toContain(`Nguồn: ${address}`)
  expect(text).not.toMatch(/\*\*|Nghe bài này|\(mở trang khác\)/)
})

test('the address is copied, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(articlePath)
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click()
  await expect(page.getByText('Đã chép địa chỉ của bài.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})

test('where the clipboard is forbidden the old way copies, and where that fails too the address is shown', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await page.goto(articlePath)
  const button = page.getByRole('button', { name: 'Chép địa chỉ' })
  await button.click()
  await expect(page.getByText('Đã chép địa chỉ của bài.')).toBeVisible()
  await expect(button).toBeFocused()
  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await button.click()
  await expect(page.locator('.tools-status')).toContainText(address)
})

test('the device is given title and address where it can share, and there is no button where it cannot', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: 'Gửi qua ứng dụng khác' })
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })
  })
  await page.goto(articlePath)
  await expect(page.getByRole('button', { name: 'In bài' })).toBeVisible()
  await expect(button).toHaveCount(0)
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (what: object) => {
        Object.assign(window, { shared: what })
        throw new DOMException('closed', 'AbortError')
      },
    })
  })
  await page.reload()
  await button.click()
  const shared = await page.evaluate(() => (window as unknown as { shared: object }).shared)
  expect(shared).toMatchObject({ url: address, title: /^Nâng cao/ })
})

test('a way to print prints', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true })
  })
  await page.goto(articlePath)
  await page.getByRole('button', { name: 'In bài' }).click()
  expect(await page.evaluate(() => (window as unknown as { printed?: true }).printed)).toBe(true)
})

test('the paper is white for who reads in the dark with large type, and has source and code', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('tuy-chon', 'toi ro co-200'))
  await page.goto(articlePath)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const root = await page.evaluate(() => {
    const { backgroundColor, color, fontSize } = getComputedStyle(document.documentElement)
    return { backgroundColor, color, fontSize: Math.round(Number.parseFloat(fontSize)) }
  })
  expect(root).toEqual({
    backgroundColor: 'rgb(255, 255, 255)',
    color: 'rgb(0, 0, 0)',
    fontSize: 15,
  })
  await expect(page.locator('.address-code')).toBeVisible()
  await expect(page.getByText(`Nguồn: ${address}`)).toBeVisible()
  for (const tool of ['hien-thi', 'nghe', 'chep']) {
    await expect(page.locator(`[data-viec="${tool}"]`)).toBeHidden()
  }
})
