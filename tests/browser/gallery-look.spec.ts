import { expect } from '@playwright/test'
import { expectNothingFound } from './axe.ts'
import { dialog, links, open, path, test } from './gallery-test.ts'
import { watchLayout } from './watch-layout.ts'

test('nothing for axe to find on the page and in the viewer', async ({ page }) => {
  await page.goto(path)
  await expect(page.locator('[autoplay]')).toHaveCount(0)
  await expectNothingFound(page)
  await links(page).first().click()
  await expect(dialog(page)).toBeVisible()
  await expectNothingFound(page)
})

test('the viewer is all that a screen reader finds while it is open', async ({ page }) => {
  const client = await page.context().newCDPSession(page)
  const landmarks = async () => {
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role }) => String(role?.value))
      .filter((role) => /^(banner|navigation|main|complementary|contentInfo|dialog)$/.test(role))
  }
  await open(page, 3)
  expect(await landmarks()).toEqual(['dialog'])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  expect(await landmarks()).toContain('main')
})

test('nothing moves while the pictures come, nor when the viewer opens and closes', async ({
  page,
}) => {
  // In a higher window parts of the sound player move, which the browser draws itself.
  const shifted = await watchLayout(page, { width: 1280, height: 720 })
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
  expect(await shifted()).toEqual([])
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
  expect(await page.locator('[src*="xem-anh"], [href*="xem-anh"], #xem-anh').count()).toBe(0)
  await page.goto(path)
  expect(await page.locator('[src*="xem-anh"], [href*="xem-anh"]').count()).toBeGreaterThan(1)
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
