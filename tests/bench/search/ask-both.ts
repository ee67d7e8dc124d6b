import type { Browser, Page } from '@playwright/test'
import type { SeededQuestion } from './seeded-questions.ts'
import type { FileServer } from './serve-files.ts'

/** How one question went in a browser that knows nothing yet. */
export interface Asked {
  /** Sent until the titles stood there. */
  readonly titleBytes: number
  /** Sent until their excerpts did too. */
  readonly allBytes: number
  /** From the question to the titles. */
  readonly milliseconds: number
  /** Path of the first result. */
  readonly first: string
  /** Whether the article asked for is among the first ten. */
  readonly found: boolean
}

/** Of a phone, against the machine that measures. */
const slowdown = 4

/** When the results of a question stood there, in milliseconds from its last key or from the moment it was asked. */
export interface Drawn {
  readonly first: number
  readonly all: number
}

/** Milliseconds between the keys of somebody who types quickly. */
const betweenKeys = 80

/** Asks on the search page itself: the whole question at once, in a page that has fetched nothing. */
export async function askOurs(
  browser: Browser,
  server: FileServer,
  question: SeededQuestion,
): Promise<Asked & { readonly drawn: Drawn }> {
  const page = await openSearch(browser, server)
  await page.locator('#tu-khoa-tim').evaluate((field: HTMLInputElement, typed) => {
    field.value = `${typed} `
    performance.mark('asked')
    field.form?.requestSubmit()
  }, question.typed)
  const drawn = await drawnAfter(page)
  const paths = await page
    .locator('#ket-qua a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('.search-excerpt')).every((text) => text.textContent),
  )
  // Excerpts are one file for each result; what was sent before them are words and titles.
  const excerpts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/tim/vi/bai/'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )
  await page.context().close()
  const allBytes = server.takeBytes()
  const titles = { milliseconds: drawn.first, paths }
  return { ...result(question, titles, allBytes - excerpts, allBytes), drawn }
}

/** Types the question on the search page, key by key, and presses Enter. */
export async function typeOurs(
  browser: Browser,
  server: FileServer,
  { typed }: SeededQuestion,
): Promise<Drawn> {
  const page = await openSearch(browser, server)
  await page.evaluate(() => {
    // Of several keys of that name the last one is the question.
    document.addEventListener('keydown', ({ key, timeStamp }) => {
      if (key === 'Enter') performance.mark('asked', { startTime: timeStamp })
    })
  })
  await page.keyboard.type(typed, { delay: betweenKeys })
  await page.keyboard.press('Enter')
  const drawn = await drawnAfter(page)
  await page.context().close()
  server.takeBytes()
  return drawn
}

/** The search page with the field in focus, watched: it marks each answer's first title and its last one. */
async function openSearch(browser: Browser, server: FileServer): Promise<Page> {
  const page = await openSlowly(browser, `${server.origin}/tim-kiem/`)
  await page.locator('#tim-kiem[data-ready]').waitFor()
  await page.evaluate(() => {
    const results = document.getElementById('ket-qua') as HTMLElement
    const { promise, resolve } = Promise.withResolvers<void>()
    Object.assign(globalThis, { drawn: promise })
    new MutationObserver((changes) => {
      if (performance.getEntriesByName('asked').length === 0) return
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) performance.mark('title')
      if (results.dataset.state !== 'done') return
      performance.mark('titles')
      resolve()
    }).observe(results, { attributes: true, childList: true })
  })
  server.takeBytes()
  await page.locator('#tu-khoa-tim').focus()
  return page
}

/** Waits in the page, because to look into it again and again would cost the time that is measured. */
function drawnAfter(page: Page): Promise<Drawn> {
  return page.evaluate(async () => {
    await (globalThis as unknown as { drawn: Promise<void> }).drawn
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
    return { first: at('title') - at('asked'), all: at('titles') - at('asked') }
  })
}

/** Asks Pagefind's own script, with the ten results that it would show. */
export async function askPagefind(
  browser: Browser,
  server: FileServer,
  question: SeededQuestion,
): Promise<Asked> {
  const page = await openSlowly(browser, `${server.origin}/trong.html`)
  server.takeBytes()
  const titles = await page.evaluate(async (typed) => {
    const from = performance.now()
    const address = '/pagefind/pagefind.js'
    const pagefind = await import(address)
    const { results } = await pagefind.search(typed)
    const loaded = await Promise.all(
      results.slice(0, 10).map((one: { data(): Promise<{ url: string }> }) => one.data()),
    )
    return {
      milliseconds: performance.now() - from,
      paths: loaded.map(({ url }: { url: string }) => url),
    }
  }, question.typed)
  await page.context().close()
  const bytes = server.takeBytes()
  return result(question, titles, bytes, bytes)
}

/** As many small files as a question loads, in the same two waves, by a page that does nothing else: what none can be quicker than. */
export async function fetchBare(browser: Browser, server: FileServer): Promise<number> {
  const page = await openSlowly(browser, `${server.origin}/trong.html`)
  const milliseconds = await page.evaluate(async () => {
    const wave = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: to - from }, async (_, index) =>
          (await fetch(`/trong/${from + index}.txt`)).arrayBuffer(),
        ),
      )
    const from = performance.now()
    await wave(0, 11)
    await wave(11, 21)
    return performance.now() - from
  })
  await page.context().close()
  return milliseconds
}

async function openSlowly(browser: Browser, address: string): Promise<Page> {
  // The page's service worker keeps other pages meanwhile: no part of a question.
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(address)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

function result(
  { address }: SeededQuestion,
  { milliseconds, paths }: { readonly milliseconds: number; readonly paths: readonly string[] },
  titleBytes: number,
  allBytes: number,
): Asked {
  const found = paths.slice(0, 10).includes(address)
  return { titleBytes, allBytes, milliseconds, first: paths[0] ?? '–', found }
}
