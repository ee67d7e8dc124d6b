import { field, links, results, status } from './search-page.ts'
import { expect, test } from './site-test.ts'
import { watchLayout } from './watch-layout.ts'

test('words that are whole are fetched while the next one is typed, and nothing is drawn', async ({
  page,
}) => {
  const lists: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/tim/vi/tu/')) lists.push(pathname)
  })
  await page.clock.install({ time: '2026-01-02T03:04:05Z' })
  await page.goto('/tim-kiem/')
  // Nobody pauses while the clock stands.
  await page.clock.pauseAt('2026-01-02T04:04:05Z')
  await field(page).pressSequentially('họp d')
  await expect.poll(() => lists.length).toBeGreaterThan(0)
  const whole = lists.length
  await expect(results(page)).toHaveAttribute('data-state', 'idle')
  await page.keyboard.press('Enter')
  await expect(results(page)).toHaveAttribute('data-state', 'done')
  expect(lists).toEqual([...new Set(lists)])
  expect(lists.length).toBeGreaterThan(whole)
})

test('titles are drawn in their order as they come, then excerpts; none moves', async ({
  page,
}) => {
  const shifted = await watchLayout(page)
  const { promise: rest, resolve: release } = Promise.withResolvers<void>()
  let first = ''
  const excerpts: string[] = []
  await page.route('**/tim/vi/ten/*', async (route) => {
    first ||= route.request().url()
    if (route.request().url() !== first) await rest
    await route.continue()
  })
  page.on('request', (request) => {
    if (request.url().includes('/tim/vi/bai/')) excerpts.push(request.url())
  })
  await page.goto('/tim-kiem/?q=và')
  await expect(links(page).first()).toBeVisible()
  const early = await links(page).allTextContents()
  expect(early.length).toBeLessThan(10)
  await expect(results(page)).toHaveAttribute('data-state', 'loading')
  await expect(status(page)).toHaveText(
    `Tìm thấy ${await results(page).getAttribute('data-count')} bài.`,
  )
  expect(excerpts).toEqual([])
  expect(await shifted()).toEqual([])
  release()
  await expect(results(page)).toHaveAttribute('data-state', 'done')
  await expect(links(page)).toHaveCount(10)
  expect((await links(page).allTextContents()).slice(0, early.length)).toEqual(early)
  await expect(page.locator('.search-excerpt:empty')).toHaveCount(0)
  expect(await shifted()).toEqual([])
})
