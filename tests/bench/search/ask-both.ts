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

/** Asks on the search page itself. */
export async function askOurs(
  browser: Browser,
  server: FileServer,
  question: SeededQuestion,
): Promise<Asked> {
  const page = await openSlowly(browser, `${server.origin}/tim-kiem/`)
  await page.locator('#tim-kiem[data-ready]').waitFor()
  server.takeBytes()
  await page.locator('#tu-khoa-tim').focus()
  const titles = await page.evaluate(async (typed) => {
    const results = document.getElementById('ket-qua') as HTMLElement
    const form = document.getElementById('cau-hoi') as HTMLFormElement
    const field = document.getElementById('tu-khoa-tim') as HTMLInputElement
    const { promise, resolve } = Promise.withResolvers<void>()
    new MutationObserver(() => results.dataset.state === 'done' && resolve()).observe(results, {
      attributes: true,
    })
    field.value = `${typed} `
    const from = performance.now()
    form.requestSubmit()
    await promise
    return {
      milliseconds: performance.now() - from,
      paths: Array.from(results.querySelectorAll('a'), ({ pathname }) => pathname),
    }
  }, question.typed)
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
  return result(question, titles, allBytes - excerpts, allBytes)
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
