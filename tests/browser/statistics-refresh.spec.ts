import type { Page } from '@playwright/test'
import { articlePath, expect, test } from './site-test.ts'
import { answer, block, figure, good } from './statistics-page.ts'

const minute = 60_000

/** Opens an article with a clock of the test's and counts what is asked. */
async function open(page: Page): Promise<{ asked(): number }> {
  let asked = 0
  await page.clock.install()
  await page.route('**/so-lieu.json', (route) => {
    asked++
    return answer({ ...good, visits: { total: 2000 + asked } })(route)
  })
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  return { asked: () => asked }
}

/** Makes the page believe that its tab is hidden, or is looked at again. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
    const visibilityState = isHidden ? 'hidden' : 'visible'
    Object.defineProperty(document, 'visibilityState', {
      value: visibilityState,
      configurable: true,
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}

test('the numbers go on while the page is looked at, and no screen reader is told', async ({
  page,
}) => {
  await open(page)
  await expect(figure(page, 'visits')).toHaveText('2.001')
  const announced = await page.evaluateHandle(() => {
    const said: string[] = []
    const status = document.querySelector('#thong-ke [role=status]')
    new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status ?? document, {
      childList: true,
    })
    return said
  })
  await page.clock.fastForward(2 * minute)
  await expect(figure(page, 'visits')).not.toHaveText('2.001')
  expect((await announced.jsonValue()).filter(Boolean)).toEqual([])
  expect(await page.locator('#thong-ke [aria-live] [data-figure]').count()).toBe(0)
})

test('a hidden tab asks nothing, and catches up when it is looked at', async ({ page }) => {
  const { asked } = await open(page)
  await setHidden(page, true)
  await page.clock.fastForward(30 * minute)
  expect(asked()).toBe(1)
  await setHidden(page, false)
  await page.clock.fastForward(1)
  await expect(figure(page, 'visits')).toHaveText('2.002')
})

test('without a network nothing is asked, and soon after it is back the block is fresh', async ({
  page,
  context,
}) => {
  const { asked } = await open(page)
  await context.setOffline(true)
  await page.clock.fastForward(30 * minute)
  await expect(block(page)).toHaveAttribute('data-state', 'stale')
  expect(asked()).toBe(1)
  await context.setOffline(false)
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(true)
  await page.clock.fastForward(5000)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  await expect(figure(page, 'visits')).toHaveText('2.002')
})

test('Retry-After is honoured', async ({ page }) => {
  let asked = 0
  await page.clock.install()
  await page.route('**/so-lieu.json', (route) => {
    asked++
    return route.fulfill({ status: 503, headers: { 'retry-after': '1800' }, body: '' })
  })
  await page.goto(articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
  await page.clock.fastForward(29 * minute)
  expect(asked).toBe(1)
  await page.clock.fastForward(4 * minute)
  await expect.poll(() => asked).toBe(2)
})
