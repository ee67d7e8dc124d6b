import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { siteFolder } from './build-site.ts'
import { chromiumFlags, chromiumPath } from './chromium.ts'
import { type CountingSite, countingSite } from './counting-site.ts'
import { articlePath } from './site-test.ts'
import { stage } from './stage.ts'
import { asReader, block, readerAgent } from './statistics-page.ts'
import { openUndriven } from './undriven-chromium.ts'

const test = base.extend<{ site: CountingSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  site: async ({}, use) => {
    const site = await countingSite()
    await use(site)
    await site.close()
  },
  userAgent: readerAgent,
})

const otherPath = '/lien-he/'
const fresh = (page: Page) => expect(block(page)).toHaveAttribute('data-state', 'fresh')

/** That these views were counted, of one visitor's one visit, and that no event was sent besides. */
async function expectCounted(
  site: CountingSite,
  views: Readonly<Record<string, number>>,
): Promise<void> {
  const sum = Object.values(views).reduce((total, count) => total + count, 0)
  await expect.poll(site.outcomes).toEqual([`accepted page ${sum}`])
  const online = { guests: 1, members: 0, total: 1 }
  expect(await site.counted()).toEqual({ views, visits: 1, online })
}

test.beforeEach(({ context }) => asReader(context))

test('a page that is opened counts once', async ({ page, site }) => {
  await page.goto(site.origin + articlePath)
  await fresh(page)
  await expectCounted(site, { [articlePath]: 1 })
})

test('a page that the browser prerenders counts once, when the reader comes to it', async () => {
  const { answer, told, allow } = stage({
    watched: articlePath,
    opening: `
      const rules = document.createElement('script')
      rules.type = 'speculationrules'
      rules.textContent = '{"prerender":[{"urls":["${articlePath}"],"eagerness":"immediate"}]}'
      document.head.append(rules)
      fetch('/cho/di').then(() => { location.href = '${articlePath}' })`,
  })
  const site = await countingSite({ answer })
  const browser = await openUndriven(`${site.origin}/dan/`)
  await told('prerendering')
  expect(site.outcomes()).toEqual([])
  allow('di')
  await told('fresh')
  await expectCounted(site, { [articlePath]: 1 })
  expect(site.asked()).toBe(1)
  await browser.close()
  await site.close()
})

test('a page in a tab that nobody looks at counts once, when somebody does', async () => {
  const { answer, told, allow } = stage({
    watched: articlePath,
    opening: `
      const tab = open('about:blank')
      tab.open('/dan/khac')
      fetch('/cho/tai').then(() => { tab.location = '${articlePath}' })`,
    other: `fetch('/noi/che'); fetch('/cho/dong').then(() => close())`,
  })
  const site = await countingSite({ answer })
  const browser = await openUndriven(`${site.origin}/dan/`)
  await told('che')
  allow('tai')
  await told('hidden')
  expect(site.outcomes()).toEqual([])
  expect(site.asked()).toBe(0)
  allow('dong')
  await told('fresh')
  await expectCounted(site, { [articlePath]: 1 })
  await browser.close()
  await site.close()
})

test('a page that comes back from the back-forward cache counts once more', async ({
  playwright,
  site,
}) => {
  // The quicker Chromium of the other tests keeps no page to come back to.
  const browser = await playwright.chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumFlags],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const page = await browser.newPage({ userAgent: readerAgent })
  await asReader(page)
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted)
    })
  })
  await page.goto(site.origin + articlePath)
  await fresh(page)
  await page.goto(site.origin + otherPath)
  await fresh(page)
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true')
  await expectCounted(site, { [articlePath]: 2, [otherPath]: 1 })
  await fresh(page)
  await browser.close()
  expect(site.outcomes()).toEqual(['accepted page 3'])
})

test('two tabs are two page views, and ask for the figures once', async ({ context, site }) => {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await one.goto(site.origin + articlePath)
  await fresh(one)
  await other.goto(site.origin + otherPath)
  await fresh(other)
  await expectCounted(site, { [articlePath]: 1, [otherPath]: 1 })
  expect(site.asked()).toBe(1)
})

test('a reader who is gone before the network took the visit is counted', async ({ page }) => {
  // As many requests as Chromium sends to one host at once, and none of them ends with the page: the visit has to wait.
  const busy = `for (let line = 0; line < 6; line++) fetch('/giu/' + line, { credentials: 'omit', keepalive: true });\n`
  const held: ServerResponse[] = []
  const site = await countingSite({
    answer({ url = '' }, response) {
      if (url.startsWith('/giu/')) {
        held.push(response)
        return true
      }
      if (!/^\/assets\/so-lieu-[0-9a-f]+\.js$/.test(url)) return false
      readFile(join(siteFolder, url), 'utf8').then((script) => {
        response.writeHead(200, { 'content-type': 'text/javascript' })
        response.end(`${busy}${script}\nlocation.href = 'about:blank'`)
      })
      return true
    },
  })
  await page.goto(site.origin + articlePath, { waitUntil: 'commit' })
  await page.waitForURL('about:blank')
  expect(site.outcomes()).toEqual([])
  for (const response of held) response.end()
  await expectCounted(site, { [articlePath]: 1 })
  await site.close()
})
