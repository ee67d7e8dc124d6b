import { articlePath, expect, test } from './site-test.ts'
import { answer, asReader, block, figure, good } from './statistics-page.ts'
import { watchLayout } from './watch-layout.ts'

test.beforeEach(async ({ page }) => {
  await page.route('**/api/event', (route) => route.fulfill({ status: 202, body: 'ok' }))
})

test('fresh: the numbers of the answer, written as the language writes them, and nothing moves', async ({
  page,
}) => {
  const shifted = await watchLayout(page)
  await page.route('**/so-lieu.json', answer(good))
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  const expected = {
    guests: '8',
    members: '0',
    online: '8',
    today: '31',
    month: '402',
    visits: '1.156',
  }
  for (const [name, text] of Object.entries(expected))
    await expect(figure(page, name)).toHaveText(text)
  await expect(block(page).getByRole('status')).toBeEmpty()
  await expect(block(page).locator('[data-freshness]')).toHaveText('vừa cập nhật')
  expect(await shifted()).toEqual([])
})

test('loading: says that it works on it, in a status, at the same size', async ({ page }) => {
  let finish: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  await page.route('**/so-lieu.json', async (route) => {
    await held
    await answer(good)(route)
  })
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'loading')
  await expect(block(page).getByRole('status')).toHaveText('Đang xử lý…')
  const size = await block(page).boundingBox()
  finish()
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  expect((await block(page).boundingBox())?.height).toBe(size?.height)
})

test('stale: the last good answer with its time, when the next one fails', async ({ page }) => {
  await page.clock.install()
  await page.route('**/so-lieu.json', answer(good))
  await page.goto('/')
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  await page.clock.fastForward(60_000)
  const shifted = await watchLayout(page)
  await page.route('**/so-lieu.json', (route) => route.fulfill({ status: 503, body: '{}' }))
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'stale')
  await expect(figure(page, 'visits')).toHaveText('1.156')
  await expect(block(page).locator('[data-freshness]')).toContainText(/lúc \d\d:\d\d/)
  expect(await shifted()).toEqual([])
})

test('unavailable: with nothing remembered the block stays as it was built', async ({ page }) => {
  await page.route('**/so-lieu.json', (route) => route.abort())
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
  await expect(figure(page, 'visits')).toHaveText('1.156')
  await expect(block(page)).toContainText('30/06/2025')
})

test('a part that the endpoint does not know is a dash, and the rest is shown', async ({
  page,
}) => {
  await page.route('**/so-lieu.json', answer({ ...good, online: null, visits: { total: 2000 } }))
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  await expect(figure(page, 'visits')).toHaveText('2.000')
  for (const name of ['online', 'guests', 'today', 'month'])
    await expect(figure(page, name)).toHaveText('—')
})

test('one page view is one visit, with the role and nothing of the person', async ({ page }) => {
  await asReader(page)
  await page.route('**/so-lieu.json', answer(good))
  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/event')) bodies.push(request.postData() ?? '')
  })
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  expect(bodies).toHaveLength(1)
  const { n, d, u, p } = JSON.parse(bodies[0] ?? '{}')
  expect({ n, d, path: new URL(u).pathname, p: JSON.parse(p) }).toEqual({
    n: 'pageview',
    d: 'daikim.example.vn',
    path: articlePath,
    p: { role: 'guest' },
  })
})

const reasonsNotToCount: Readonly<Record<string, () => void>> = {
  'a reader who asks not to be tracked': () =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  'a browser that opted out': () => localStorage.setItem('plausible_ignore', 'true'),
  'a browser that a program drives': () =>
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => true }),
}

for (const [who, prepare] of Object.entries(reasonsNotToCount)) {
  test(`${who} is not counted and sees the figures`, async ({ page }) => {
    await asReader(page)
    await page.addInitScript(prepare)
    await page.route('**/so-lieu.json', answer(good))
    let events = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/api/event')) events++
    })
    await page.goto(articlePath)
    await expect(block(page)).toHaveAttribute('data-state', 'fresh')
    expect(events).toBe(0)
  })
}

test('an editor who is signed in counts as a member', async ({ page }) => {
  await asReader(page)
  await page.addInitScript(() =>
    localStorage.setItem('sveltia-cms.user', '{"backendName":"gitlab"}'),
  )
  await page.route('**/so-lieu.json', answer(good))
  const sent = page.waitForRequest('**/api/event')
  await page.goto(articlePath)
  expect(JSON.parse(JSON.parse((await sent).postData() ?? '{}').p)).toEqual({ role: 'member' })
})
