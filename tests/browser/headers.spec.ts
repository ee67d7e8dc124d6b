// The site under the headers that its hosts send, and under the policy that it says itself where a host sends none.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { siteFolder, siteMoment } from './build-site.ts'
import { realHeaders } from './real-headers.ts'
import { type Answer, serveFolder } from './serve-folder.ts'
import { articlePath, test as base, expect, kindsOfPage } from './site-test.ts'
import { answer, block, good } from './statistics-page.ts'

type Served = Awaited<ReturnType<typeof serveFolder>>

/** What somebody puts into the published folder who can write there: a script, and a page with it. */
const planted: Answer = ({ url }, response) => {
  const body = {
    '/assets/planted.js': 'document.documentElement.dataset.planted = "yes"',
    '/planted.html':
      '<!DOCTYPE html><title>x</title><p id="planted"></p><script src="/assets/planted.js"></script>',
  }[url ?? '']
  if (body === undefined) return false
  const type = url?.endsWith('.js') ? 'text/javascript' : 'text/html'
  response.writeHead(200, { 'content-type': type, ...realHeaders(url ?? '') }).end(body)
  return true
}

const test = base.extend<{ site: Served }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  site: async ({}, use) => {
    const site = await serveFolder(siteFolder, planted, realHeaders)
    await use(site)
    await site.close()
  },
})

/** Everything that the browser complains of. */
function complaints(page: Page): readonly string[] {
  const found: string[] = []
  page.on('pageerror', ({ message }) => found.push(message))
  page.on('console', (message) => {
    // A page that is not there is told as such, which is right; and tests keep the worker away.
    const expected = /404 \(Not Found\)|registration blocked by Playwright/
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text()))
      found.push(message.text())
  })
  return found
}

test.beforeEach(async ({ page }) => {
  await page.route('**/so-lieu.json', answer(good))
  await page.route('**/luot-xem.json*', answer({ v: 1, path: articlePath, views: 5 }))
  await page.route('**/api/event', (route) => route.fulfill({ status: 202, body: 'ok' }))
})

test('no page breaks a rule of its headers, and the figures come all the same', async ({
  page,
  site,
}) => {
  const found = complaints(page)
  const today = new Date().toISOString().slice(0, 10)
  const days = {
    v: 1,
    days: [{ date: today, visits: 3, views: 4 }],
    pages: [],
    updatedAt: `${today}T00:00:00Z`,
  }
  await page.route('**/so-lieu-ngay.json', answer(days))
  for (const path of Object.values(kindsOfPage)) {
    await page.goto(site.origin + path)
    if (path !== kindsOfPage['not found'])
      await expect(block(page), path).toHaveAttribute('data-state', 'fresh')
  }
  await page.goto(`${site.origin}/thong-ke/`)
  await expect(page.locator('#so-lieu-ngay')).toHaveAttribute('data-state', 'fresh')
  const download = page.waitForEvent('download')
  await page.locator('[data-place=csv] a').click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
  expect(found).toEqual([])
})

test('a picture that is opened by itself is shown', async ({ page, site }) => {
  const found = complaints(page)
  const names = readdirSync(join(siteFolder, 'assets'))
  for (const ending of ['.webp', '.svg']) {
    const name = names.find((one) => one.endsWith(ending)) ?? ''
    await page.goto(`${site.origin}/assets/${name}`)
  }
  expect(found).toEqual([])
})

test('a script that somebody put into the folder does not run, in no page', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/planted.html`)
  await expect(page.locator('#planted')).toBeAttached()
  expect(await page.evaluate(() => document.documentElement.dataset['planted'])).toBeUndefined()
})

test('the same script would run under a policy that names only the origin', async ({ page }) => {
  const site = await serveFolder(siteFolder, ({ url }, response) => {
    if (url !== '/planted.html') return planted({ url } as never, response)
    response
      .writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "script-src 'self'",
      })
      .end('<!DOCTYPE html><title>x</title><script src="/assets/planted.js"></script>')
    return true
  })
  await page.goto(`${site.origin}/planted.html`)
  expect(await page.evaluate(() => document.documentElement.dataset['planted'])).toBe('yes')
  await site.close()
})

test('a script of the site that was changed does not run, and the page stays as it was built', async ({
  page,
  site,
}) => {
  await page.route(/\/assets\/so-lieu-[0-9a-f]+\.js$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()};document.title = 'changed'` })
  })
  await page.goto(site.origin + articlePath, { waitUntil: 'networkidle' })
  await expect(block(page)).toHaveAttribute('data-state', 'unavailable')
  expect(await page.title()).not.toBe('changed')
})

test('no other page may frame the site, but any may show its pictures', async ({ page, site }) => {
  const picture = readdirSync(join(siteFolder, 'assets')).find((name) => name.endsWith('.webp'))
  const body = `<img src="${site.origin}/assets/${picture}"><iframe src="${site.origin}/"></iframe>`
  const other = await serveFolder(siteFolder, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(body)
    return true
  })
  // The same machine, but for a browser another site.
  await page.goto(other.origin.replace('127.0.0.1', 'localhost'))
  await expect
    .poll(() => page.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await expect(page.frameLocator('iframe').locator('#noi-dung')).toHaveCount(0)
  await other.close()
})

test('on a host without headers the page keeps to its policy, and the old address still leads on', async ({
  page,
}) => {
  const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-meta-'))
  const folder = join(parent, 'dist')
  const run = spawnSync(process.execPath, [
    'scripts/tools/build.ts',
    '--quiet',
    '--output',
    folder,
    '--at',
    siteMoment,
    '--host',
    'github',
  ])
  expect(run.status).toBe(0)
  // What was planted is put into a page of the site itself, after its policy.
  const injected: Answer = ({ url }, response) => {
    if (url !== '/lien-he/') return planted({ url } as never, response)
    const html = readFileSync(join(folder, 'lien-he/index.html'), 'utf8')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(html.replace('</body>', '<script src="/assets/planted.js"></script></body>'))
    return true
  }
  const site = await serveFolder(folder, injected, () => ({}))
  const found = complaints(page)
  await page.goto(`${site.origin}/xem-tin/ket-nap-dang-vien.html`)
  await page.waitForURL(site.origin + articlePath)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  expect(found).toEqual([])
  await page.goto(`${site.origin}/lien-he/`)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
  expect(await page.evaluate(() => document.documentElement.dataset['planted'])).toBeUndefined()
  await site.close()
  rmSync(parent, { recursive: true })
})
