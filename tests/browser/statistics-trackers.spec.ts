// Both trackers that Plausible has published, each with every store behind the endpoint, and with Plausible itself.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { build } from 'esbuild'
import type { StoreKind } from '../statistics/open-store.ts'
import { plausibleStandIn, servePlausibleStandIn } from '../statistics/plausible-stand-in.ts'
import { siteFolder } from './build-site.ts'
import { anyScript, countingSite } from './counting-site.ts'
import { type Answer, contentSecurityPolicy, serveFolder } from './serve-folder.ts'
import { articlePath } from './site-test.ts'
import { asReader, block, good, readerAgent } from './statistics-page.ts'

const stores: readonly StoreKind[] = ['embedded', 'plausible']
/** What stands in the place of `record-visit.ts`. */
const trackers = {
  'plausible-tracker': 'scripts/statistics/page/record-visit.ts',
  '@plausible-analytics/tracker': 'tests/statistics/record-visit-by-successor.ts',
}

/** The script of the page, with this file in the place of `record-visit.ts`. */
async function scriptWith(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['scripts/statistics/page/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [
      {
        name: 'tracker',
        setup: (bundle) =>
          bundle.onResolve({ filter: /\/record-visit\.ts$/ }, () => ({
            path: join(import.meta.dirname, '../..', file),
          })),
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}

/** Answers with it where a page asks for its script. */
async function swapped(file: string): Promise<Answer> {
  const script = await scriptWith(file)
  return ({ url = '' }, response) => {
    if (!/^\/assets\/so-lieu-[0-9a-f]+\.js$/.test(url)) return false
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    return true
  }
}

/**
 * The site whose `api` is that server: its pages send their visits there, past any endpoint of their own.
 * Their policy lets them; figures come from their own origin.
 */
function sendingTo(api: string, script: Answer): Answer {
  return (request, response) => {
    if (script(request, response)) return true
    const path = request.url ?? '/'
    if (path === '/so-lieu.json') {
      const figures = { ...good, updatedAt: new Date().toISOString() }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(figures))
      return true
    }
    if (!/^[^?]*\/$/.test(path)) return false
    const policy = contentSecurityPolicy.replace("connect-src 'self'", `$& ${api}`)
    const headers = { 'content-type': 'text/html', 'content-security-policy': policy }
    readFile(join(siteFolder, path, 'index.html'), 'utf8').then((html) =>
      response
        .writeHead(200, headers)
        .end(anyScript(html).replace('data-api=""', `data-api="${api}"`)),
    )
    return true
  }
}

const test = base.extend<{
  /** Runs what was opened for a test to its end. */
  closers: (() => unknown)[]
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
  closers: async ({}, use) => {
    const closers: (() => unknown)[] = []
    await use(closers)
    for (const close of closers.reverse()) await close()
  },
  // As a flag, since what a page sends while it goes does not bear the name that Playwright gives it.
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--user-agent=${readerAgent}`],
    })
  },
})

async function read(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(block(page)).toHaveAttribute('data-state', 'fresh')
}

/** A visit of five page views: one page again, one that is left at once, one in a second tab. */
async function visit(context: BrowserContext, origin: string): Promise<void> {
  await asReader(context)
  const page = await context.newPage()
  await read(page, origin + articlePath)
  await page.reload()
  await read(page, `${origin}/`)
  const tab = await context.newPage()
  await tab.goto(`${origin}/lien-he/`, { waitUntil: 'domcontentloaded' })
  await read(tab, `${origin}/`)
}

const views = { [articlePath]: 2, '/': 2, '/lien-he/': 1 }

for (const store of stores) {
  for (const [name, file] of Object.entries(trackers)) {
    test(`${name} and the ${store} store: every page view is counted once, as whose it is`, async ({
      browser,
      context,
      closers,
    }) => {
      const site = await countingSite({ store, answer: await swapped(file) })
      closers.push(site.close)
      // The successor also tells how long a page was read, which is no view.
      const taken = () =>
        site.outcomes().filter((told) => !told.startsWith('dropped not-a-page-view'))
      await visit(context, site.origin)
      await expect.poll(taken).toEqual(['accepted page 5'])
      // Plausible's moments are whole seconds: who came in this one is online from the next on.
      await expect.poll(site.counted).toEqual({
        ...{ views, visits: 1 },
        online: { guests: 1, members: 0, total: 1 },
      })

      const editor = await browser.newContext({ userAgent: `${readerAgent} Editor` })
      await asReader(editor)
      await editor.addInitScript(() => localStorage.setItem('thanh-vien', '1'))
      await read(await editor.newPage(), site.origin + articlePath)
      expect(taken()).toEqual(['accepted page 6'])
      await expect.poll(site.counted).toEqual({
        ...{ views: { ...views, [articlePath]: 3 }, visits: 2 },
        online: { guests: 1, members: 1, total: 2 },
      })
      await editor.close()
    })
  }
}

for (const [name, file] of Object.entries(trackers)) {
  test(`${name}, sending to Plausible itself: every page view is counted once`, async ({
    context,
    closers,
  }) => {
    const sites = [{ domain: 'daikim.example.vn', zone: 'Asia/Ho_Chi_Minh' }]
    const standIn = plausibleStandIn({ sites, key: 'khoa-thu', clock: Date.now })
    const api = await servePlausibleStandIn(
      { after: (close: () => void) => closers.push(close) },
      standIn,
    )
    const site = await serveFolder(siteFolder, sendingTo(api, await swapped(file)))
    closers.push(site.close)
    await visit(context, site.origin)
    const counted = () => standIn.events.all.filter((event) => event.name === 'pageview')
    await expect.poll(() => counted().length).toBe(5)
    const byPath = Map.groupBy(counted(), ({ path }) => path)
    expect(Object.fromEntries([...byPath].map(([path, events]) => [path, events.length]))).toEqual(
      views,
    )
    expect(new Set(counted().map((event) => event.visit)).size).toBe(1)
    expect(counted().every(({ props }) => props.role === 'guest')).toBe(true)
  })
}
