import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { articlePath } from './site-test.ts'

interface Preview {
  readonly address: string
  /** A copy of the sample content that a test may spoil. */
  readonly content: string
  /** How often the site was made. */
  makes(): number
}

/** `npm start` on a copy of the sample site, at a free port. */
const test = base.extend<{ preview: Preview }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  preview: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'cong-tinh-'))
    const content = join(folder, 'content')
    await cp('content', content, { recursive: true })
    // They were made for the site of the other tests.
    await cp('.cache/pictures', join(folder, 'pictures'), { recursive: true })
    const child = spawn(
      process.execPath,
      ['scripts/tools/start.ts', '--port', '0', '--content', content, '--cache', folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let said = ''
    const address = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        said += chunk
        const found = /http:\/\/[^\s/]+/.exec(said)?.[0]
        if (found) resolve(found)
      })
    })
    const makes = () => said.match(/Đã cập nhật/g)?.length ?? 0
    await use({ address, content, makes })
    child.kill('SIGTERM')
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  },
})

const articleFile = 'xay-dung-dang/2022/nang-cao-chat-luong-ket-nap-dang-vien.md'

test('saving an article changes the open page; breaking it shows the problem; repairing it brings the page back', async ({
  page,
  preview,
}) => {
  const file = join(preview.content, articleFile)
  const text = await readFile(file, 'utf8')
  await page.goto(preview.address + articlePath)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/^Nâng cao chất lượng/)

  await writeFile(file, text.replace(/^title: .*$/m, 'title: Tiêu đề vừa sửa'))
  await expect(title).toHaveText('Tiêu đề vừa sửa')

  await writeFile(file, text.replace(/^title: .*$/m, 'title: Thông báo: về việc họp dân'))
  await expect(title).toHaveText('Nội dung có lỗi cần sửa')
  await expect(page.locator('body')).toContainText(articleFile)
  await expect(page.locator('code')).toHaveText('title: "Thông báo: về việc họp dân"')

  await writeFile(file, text)
  await expect(title).toHaveText(/^Nâng cao chất lượng/)
})

test('a text that was saved is on the open page, and stays there when the site is made', async ({
  page,
  preview,
}) => {
  const file = join(preview.content, articleFile)
  await page.goto(preview.address + articlePath)
  await appendFile(file, '\n\nMột câu vừa viết.\n')
  const sentence = page.getByText('Một câu vừa viết.')
  await expect(sentence).toBeVisible()
  await expect.poll(preview.makes).toBe(2)
  // The open page reloads itself now, so it is not asked to as well.
  const served = await page.request.get(preview.address + articlePath)
  expect(await served.text()).toContain('Một câu vừa viết.')
  await expect(sentence).toBeVisible()
})

test('an article that is deleted goes, and its address answers 404', async ({ page, preview }) => {
  await writeFile(
    join(preview.content, 'tin-tuc/moi.md'),
    '---\ntitle: Bài mới\ndate: 2025-01-02\n---\n\nNội dung.\n',
  )
  await expect(async () => {
    expect((await page.goto(`${preview.address}/tin-tuc/moi/`))?.status()).toBe(200)
  }).toPass()
  await rm(join(preview.content, 'tin-tuc/moi.md'))
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bài mới')
})

test('readers are counted: two browsers are two visits and two online, a second page is none', async ({
  browser,
  preview,
}) => {
  const figures = async () => (await fetch(`${preview.address}/so-lieu.json`)).json()
  const read = async () => {
    const context = await browser.newContext({ userAgent: `Mozilla/5.0 reader ${profiles++}` })
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
    })
    const page = await context.newPage()
    await page.goto(preview.address + articlePath)
    await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
    return page
  }
  let profiles = 0
  const first = await read()
  expect((await figures()).visits).toMatchObject({ total: 1157, today: 1 })
  await first.goto(`${preview.address}/`)
  await expect(first.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
  expect((await figures()).visits).toMatchObject({ total: 1157, today: 1 })

  const second = await read()
  await expect(second.locator('[data-figure=visits]')).toHaveText('1.158')
  expect(await figures()).toMatchObject({
    online: { guests: 2, members: 0, total: 2 },
    visits: { total: 1158, today: 2 },
  })
})
