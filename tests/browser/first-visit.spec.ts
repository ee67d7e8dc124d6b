import type { Browser } from '@playwright/test'
import { siteFolder } from './build-site.ts'
import { packedSite } from './packed-site.ts'
import { articlePath, expect, test } from './site-test.ts'

/** Articles of the sample with the most that may come: of a gallery the browser loads ahead what is a screen or two below. */
const articles = [
  { name: 'with a picture', path: articlePath, limit: 60_000 },
  { name: 'with a gallery', path: '/tin-tuc/ngay-hoi-doc-sach/', limit: 70_000 },
]

/** What came to a phone that was never here before, until nothing more is under way. */
async function firstVisit(browser: Browser, path: string, serviceWorkers: 'allow' | 'block') {
  const site = await packedSite(siteFolder)
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    deviceScaleFactor: 3,
    serviceWorkers,
  })
  const page = await context.newPage()
  const asked: string[] = []
  const urgent: string[] = []
  const client = await context.newCDPSession(page)
  client.on('Network.requestWillBeSent', ({ request }) => {
    asked.push(request.url.slice(site.origin.length))
    if (request.initialPriority === 'High' && /\.(?:webp|jpg|png)$/.test(request.url))
      urgent.push(request.url.slice(site.origin.length))
  })
  await client.send('Network.enable')
  await page.goto(site.origin + path)
  await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', 'fresh')
  await page.waitForLoadState('networkidle')
  if (serviceWorkers === 'allow') {
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      while (active?.state === 'activating')
        await new Promise((resolve) =>
          active.addEventListener('statechange', resolve, { once: true }),
        )
    })
  }
  const bytes = site.sentBytes()
  await context.close()
  await site.close()
  return { bytes, asked, urgent }
}

for (const { name, path, limit } of articles) {
  test(`the first visit to an article ${name} takes ${limit / 1000} kB in all, and its lead picture comes first, once`, async ({
    browser,
  }) => {
    const { bytes, asked, urgent } = await firstVisit(browser, path, 'block')
    test.info().annotations.push({ type: 'bytes', description: `${bytes}: ${asked.join(' ')}` })
    expect(bytes, asked.join('\n')).toBeLessThanOrEqual(limit)
    expect(urgent, asked.join('\n')).toHaveLength(1)
    expect(new Set(asked).size, asked.join('\n')).toBe(asked.length)
  })
}

test('reading without a network costs a first visit 50 kB more, once the page is there', async ({
  browser,
}) => {
  const page = await firstVisit(browser, articlePath, 'block')
  const both = await firstVisit(browser, articlePath, 'allow')
  test.info().annotations.push({ type: 'bytes', description: `${page.bytes} ${both.bytes}` })
  expect(both.bytes).toBeGreaterThan(page.bytes)
  expect(both.bytes - page.bytes, `${page.bytes}, ${both.bytes}`).toBeLessThanOrEqual(50_000)
})
