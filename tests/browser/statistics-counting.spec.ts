import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { type CountingSite, countingSite } from './counting-site.ts'
import { articlePath } from './site-test.ts'
import { asReader, block } from './statistics-page.ts'

const test = base.extend<{ site: CountingSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  site: async ({}, use) => {
    const site = await countingSite()
    await use(site)
    await site.close()
  },
})

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
  })
})

const fresh = (page: Page) => expect(block(page)).toHaveAttribute('data-state', 'fresh')

/** Puts a page into a state of the document before its script runs. */
async function begin(page: Page, state: Readonly<Record<string, unknown>>): Promise<void> {
  await page.addInitScript((fields) => {
    for (const [name, value] of Object.entries(fields))
      Object.defineProperty(document, name, { value, configurable: true })
  }, state)
}

/** Changes the state and tells the page by an event of the document. */
async function change(
  page: Page,
  state: Readonly<Record<string, unknown>>,
  event: string,
): Promise<void> {
  await page.evaluate(
    ([fields, type]) => {
      for (const [name, value] of Object.entries(fields))
        Object.defineProperty(document, name, { value, configurable: true })
      document.dispatchEvent(new Event(type))
    },
    [state, event] as const,
  )
}

test('a page that is opened counts once', async ({ page, site }) => {
  await page.goto(site.origin + articlePath)
  await fresh(page)
  expect(site.paths()).toEqual([articlePath])
})

test('a prerendered page counts once, when it is shown', async ({ page, site }) => {
  await begin(page, { prerendering: true })
  await page.goto(site.origin + articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
  expect(site.asked()).toBe(0)
  expect(site.paths()).toEqual([])
  await change(page, { prerendering: false }, 'prerenderingchange')
  await change(page, {}, 'visibilitychange')
  await fresh(page)
  expect(site.paths()).toEqual([articlePath])
})

test('a page in a tab that nobody looks at counts once, when somebody does', async ({
  page,
  site,
}) => {
  await begin(page, { hidden: true, visibilityState: 'hidden' })
  await page.goto(site.origin + articlePath)
  expect(site.paths()).toEqual([])
  const shown = { hidden: false, visibilityState: 'visible' }
  await change(page, shown, 'visibilitychange')
  await fresh(page)
  await change(page, { hidden: true, visibilityState: 'hidden' }, 'visibilitychange')
  await change(page, shown, 'visibilitychange')
  await fresh(page)
  expect(site.paths()).toEqual([articlePath])
  expect(site.asked()).toBe(1)
})

test('a page that comes back from the back-forward cache counts once more', async ({
  playwright,
  site,
}, { project }) => {
  const browser = await playwright.chromium.launch({
    ...project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const page = await browser.newPage()
  await asReader(page)
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.persisted = String(persisted)
    })
  })
  await page.goto(site.origin + articlePath)
  await fresh(page)
  await page.goto(`${site.origin}/lien-he/`)
  await fresh(page)
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true')
  await expect.poll(site.paths).toEqual([articlePath, '/lien-he/', articlePath])
  await fresh(page)
  await browser.close()
  expect(site.paths()).toHaveLength(3)
})

test('two tabs are two page views, and ask for the figures once', async ({ context, site }) => {
  const [one, other] = [await context.newPage(), await context.newPage()]
  await one.goto(site.origin + articlePath)
  await fresh(one)
  await other.goto(`${site.origin}/lien-he/`)
  await fresh(other)
  await expect.poll(site.paths).toEqual([articlePath, '/lien-he/'])
  expect(site.asked()).toBe(1)
})

test('a reader who goes on at once is counted on both pages', async ({ page, site }) => {
  await page.addInitScript((next) => {
    document.addEventListener('DOMContentLoaded', () => {
      if (location.pathname !== next) location.href = next
    })
  }, '/lien-he/')
  await page.goto(site.origin + articlePath, { waitUntil: 'commit' })
  await page.waitForURL('**/lien-he/')
  await fresh(page)
  await expect.poll(() => site.paths().toSorted()).toEqual(['/lien-he/', articlePath])
})

test('the package that succeeds the tracker fits behind the same file', async ({ page, site }) => {
  const successor = join(import.meta.dirname, '../statistics/record-visit-by-successor.ts')
  const { outputFiles } = await build({
    entryPoints: ['scripts/statistics/page/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'successor',
        setup: (bundle) =>
          bundle.onResolve({ filter: /\/record-visit\.ts$/ }, () => ({ path: successor })),
      },
    ],
  })
  await page.route(/\/assets\/so-lieu-[0-9a-f]+\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
  )
  // The page says which script it was built with.
  await page.route(site.origin + articlePath, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/ integrity="[^"]*"/g, '')
    await route.fulfill({ response, body })
  })
  await page.goto(site.origin + articlePath)
  await fresh(page)
  expect(site.paths()).toEqual([articlePath])
  const { d, p } = site.events[0] ?? {}
  expect({ d, p }).toEqual({ d: 'daikim.example.vn', p: { role: 'guest' } })
})
