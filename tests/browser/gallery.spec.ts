import { expect } from '@playwright/test'
import { count, dialog, links, open, path, test } from './gallery-test.ts'

test('the keyboard opens, leads to and fro, and comes back to where it was', async ({ page }) => {
  await page.goto(path)
  await links(page).nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(count(page)).toContainText('Ảnh 2 trên 5')
  const steps = [
    ['ArrowRight', 3],
    ['End', 5],
    ['ArrowRight', 1],
    ['ArrowLeft', 5],
    ['Home', 1],
  ] as const
  for (const [key, number] of steps) {
    await page.keyboard.press(key)
    await expect(count(page)).toContainText(`Ảnh ${number} trên 5`)
  }
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(links(page).nth(1)).toBeFocused()
})

test('Tab stays in the viewer, and its buttons do what they say', async ({ page }) => {
  await open(page, 1)
  for (const name of ['Ảnh sau', 'Ảnh trước', 'Đóng', 'Ảnh sau']) {
    const button = dialog(page).getByRole('button', { name })
    for (let step = 0; step < 6; step++) {
      if (await button.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
      expect(
        await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)),
      ).toBe(false)
    }
    await expect(button).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(count(page)).toContainText('Ảnh 2 trên 5')
  await dialog(page).getByRole('button', { name: 'Ảnh trước' }).click()
  await expect(count(page)).toContainText('Ảnh 1 trên 5')
  await dialog(page).getByRole('button', { name: 'Đóng' }).click()
  await expect(links(page).first()).toBeFocused()
})

test('each picture has its own words, and the form that fits the window', async ({ page }) => {
  await open(page, 1)
  await expect(dialog(page).locator('figcaption')).toHaveText('Lễ khai mạc.')
  const shown = dialog(page).getByRole('img')
  await expect(shown).toHaveAttribute('alt', 'Sân đình đông người')
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.currentSrc))
    .toMatch(/\.webp$/)
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThanOrEqual(1280)
  await page.keyboard.press('ArrowRight')
  await expect(dialog(page).locator('figcaption')).toHaveText('')
  await expect(count(page)).toContainText('Hàng cây ven sông')
})

test('a screen reader hears number and picture, then the ways on', async ({ page }) => {
  await open(page, 3)
  await expect(dialog(page)).toMatchAriaSnapshot(`
    - dialog "Xem ảnh":
      - status: Ảnh 3 trên 5 Cổng làng
      - button "Đóng"
      - figure "Cổng làng cũ.":
        - img "Cổng làng"
        - text: Cổng làng cũ.
      - button "Ảnh trước"
      - button "Ảnh sau"
  `)
})

test.describe('on a phone', () => {
  test.use({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  })

  test('a finger leads to and fro, and scrolling up leads nowhere', async ({ page }) => {
    await open(page, 2)
    const client = await page.context().newCDPSession(page)
    const swipe = async (across: number, down: number) => {
      const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] })
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(180, 350) })
      for (const part of [0.25, 0.5, 0.75, 1])
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          ...at(180 + across * part, 350 + down * part),
        })
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    const ways = [
      [-120, 5, 3],
      [-120, -5, 4],
      [130, 0, 3],
      [10, 0, 3],
      [-30, -160, 3],
    ] as const
    for (const [across, down, number] of ways) {
      await swipe(across, down)
      await expect(count(page)).toContainText(`Ảnh ${number} trên 5`)
    }
  })

  test('nothing stands out at the sides, of the page and of the viewer', async ({ page }) => {
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    await open(page, 2)
    expect(await overflow()).toBe(0)
    const image = await dialog(page).getByRole('img').boundingBox()
    expect(image && image.width <= 360 && image.height <= 740).toBe(true)
  })
})

test('a click that asks for a new tab gets one', async ({ page }) => {
  await page.goto(path)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    links(page)
      .first()
      .click({ modifiers: ['ControlOrMeta'] }),
  ])
  await expect.poll(() => tab.url()).toMatch(/\/assets\/mot-\w{8}\.jpg$/)
  await expect(dialog(page)).toBeHidden()
})
