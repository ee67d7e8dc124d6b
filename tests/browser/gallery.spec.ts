import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { serveGallery } from './gallery-site.ts'

const test = base.extend<object, { origin: string }>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const site = await serveGallery()
      await use(site.origin)
      await site.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ origin }, use) => use(origin),
})

const path = '/tin-tuc/ngay-hoi/'
const links = (page: Page) => page.locator('[data-bo-anh] a')
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Xem ảnh' })
const count = (page: Page) => dialog(page).getByRole('status')

async function open(page: Page, number: number): Promise<void> {
  await page.goto(path)
  await links(page)
    .nth(number - 1)
    .click()
  await expect(dialog(page)).toBeVisible()
}

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

for (const [name, colorScheme, words] of [
  ['light', 'light', ''],
  ['dark', 'dark', ''],
  ['contrast', 'light', 'ro'],
  ['dark with contrast', 'dark', 'toi ro'],
  ['type of twice the size', 'light', 'co-200'],
] as const) {
  test(`nothing for axe to find on the page and in the viewer, ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.addInitScript((kept) => localStorage.setItem('tuy-chon', kept), words)
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    // Without waiting for recordings that are none.
    const found = async () => {
      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: tags, preload: false })
        .analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    }
    await page.goto(path)
    expect(await found()).toEqual([])
    await links(page).first().click()
    await expect(dialog(page)).toBeVisible()
    expect(await found()).toEqual([])
  })
}

test('nothing moves while the pictures come, nor when the viewer opens and closes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const moved = { sum: 0 }
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        moved.sum += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(path)
  for (let number = 0; number < 5; number++) {
    await links(page).nth(number).scrollIntoViewIfNeeded()
    const image = links(page).nth(number).locator('img')
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete)).toBe(true)
  }
  await links(page).first().click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  expect(
    await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum),
  ).toBe(0)
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

test('the policy of the page complains of nothing, and nothing is asked of another site', async ({
  page,
  origin,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    // The recordings of this site are only the beginnings of some.
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(request.url())
    if (/\.mp[34]$/.test(request.url())) complaints.push(request.url())
  })
  await open(page, 1)
  await page.keyboard.press('ArrowRight')
  expect(complaints).toEqual([])
  const film = page.getByRole('link', { name: 'Phim về phường Xem trên YouTube' })
  await expect(film).toHaveAttribute('rel', 'noopener noreferrer')
})

test('a film has its captions, a picture that stands for it, and may be played', async ({
  page,
}) => {
  await page.goto(path)
  const film = page.getByLabel('Lễ hội làng')
  await expect(film).toHaveAttribute('poster', /\/assets\/phim-\w{8}\.webp$/)
  const requested = page.waitForRequest(/\.mp4$/)
  await film.evaluate((video: HTMLVideoElement) => {
    video.play().catch(() => {})
  })
  await requested
  expect(
    await film.evaluate((video: HTMLVideoElement) => [
      video.textTracks.length,
      video.textTracks[0]?.kind,
    ]),
  ).toEqual([1, 'captions'])
})

test('a page without a gallery has neither viewer nor script', async ({ page }) => {
  await page.goto('/tin-tuc/khong-anh/')
  expect(await page.locator('script[src], template').count()).toBe(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every picture of a gallery is a link to the whole picture', async ({ page }) => {
    await page.goto(path)
    await expect(links(page)).toHaveCount(5)
    await expect(page.locator('dialog')).toHaveCount(0)
    const answer = page.waitForResponse(/\/assets\/mot-\w{8}\.jpg$/)
    await links(page).first().click()
    expect((await answer).headers()['content-type']).toBe('image/jpeg')
  })
})
