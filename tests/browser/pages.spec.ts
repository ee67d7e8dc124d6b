import { articlePath, expect, test } from './site-test.ts'

const phone = { width: 360, height: 740 }

test('the title of an article is on the first screen of a phone', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(articlePath)
  const box = await page.locator('h1').boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(phone.height)
})

test('lines of text are at least 1.6 high, so that stacked marks do not touch', async ({
  page,
}) => {
  await page.goto(articlePath)
  const ratio = await page
    .locator('article p')
    .last()
    .evaluate((paragraph) => {
      const style = getComputedStyle(paragraph)
      return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)
    })
  expect(ratio).toBeGreaterThanOrEqual(1.6)
})

test('the keyboard reaches the text first, and always shows where it is', async ({ page }) => {
  await page.goto(articlePath)
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  await expect(skip).toBeInViewport()
  await expect(skip).toHaveAttribute('href', '#noi-dung')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  const outline = await page
    .locator(':focus')
    .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
})

test('on paper there is the article and where it came from, and no menu', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.goto(articlePath)
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.locator('#thong-ke')).toBeHidden()
  await expect(page.getByText(`https://daikim.example.vn${articlePath}`).last()).toBeVisible()
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ground)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('everything can be read, and the block says what was known when it was built', async ({
    page,
  }) => {
    await page.goto(articlePath)
    await expect(page.locator('article').first()).toContainText('622')
    const block = page.locator('#thong-ke')
    await expect(block).toHaveAttribute('data-state', 'unavailable')
    await expect(block.locator('[data-figure=online]')).toHaveText('—')
    await expect(block.locator('[data-figure=visits]')).toContainText('1.156')
    await expect(block).toContainText('30/06/2025')
    await expect(block.getByRole('status')).toBeEmpty()
  })
})

test('the dark scheme is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(ground).toBe('rgb(23, 19, 16)')
})
