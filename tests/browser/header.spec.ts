import { expect, test } from './site-test.ts'

const pages = { Vietnamese: '/', English: '/en/' }

for (const [language, path] of Object.entries(pages)) {
  test(`the header in ${language} holds the button of the display beside the links, never alone, and keeps inside the window`, async ({
    page,
  }) => {
    await page.goto(path)
    const links = page.locator('.top-bar li:visible')
    const button = page.locator('.display > button')
    for (const width of [320, 360, 414, 640, 1280]) {
      await page.setViewportSize({ width, height: 600 })
      const last = await links.last().boundingBox()
      const box = await button.boundingBox()
      const middle = (of: typeof box) => (of ? of.y + of.height / 2 : Number.NaN)
      expect(Math.abs(middle(box) - middle(last)), `${width} px`).toBeLessThan(4)
      expect(box?.x, `${width} px`).toBeGreaterThan((last?.x ?? 0) + (last?.width ?? 0))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${width} px`).toBeLessThanOrEqual(width)
    }
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the last link of the top bar ends where the page does: no room is kept for the button', async ({
    page,
  }) => {
    await page.goto('/')
    const last = await page.locator('.top-bar li:visible').last().boundingBox()
    const row = await page.locator('.top-ways').boundingBox()
    const end = (box: typeof row) => Math.round((box?.x ?? 0) + (box?.width ?? 0))
    expect(end(last)).toBeGreaterThan(end(row) - 2)
  })
})
