// What becomes of saved pages when the site is built again, rolled back, or wants no copies any more.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { siteFolder } from './build-site.ts'
import {
  test as base,
  cacheNames,
  endWorkers,
  expect,
  json,
  keptPaths,
  note,
  read,
  saved,
  workerCount,
  workerReady,
} from './offline-test.ts'
import { articlePath } from './site-test.ts'

/** Folders of other builds of the sample site. */
interface Builds {
  /** Some years later, with one more article. */
  readonly later: string
  /** Later too, without the search. */
  readonly bare: string
  /** Below `/x/`. */
  readonly below: string
}

const flags: Readonly<Record<keyof Builds, readonly string[]>> = {
  later: ['--at', '2031-01-02T03:04:05+07:00'],
  bare: ['--at', '2031-01-02T03:04:05+07:00', '--no-search'],
  below: ['--at', '2026-01-02T03:04:05+07:00', '--base-path', '/x/', '--no-search'],
}

const test = base.extend<object, { builds: Builds }>({
  builds: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from this pattern.
    async ({}, use) => {
      const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-offline-'))
      const build = (name: keyof Builds) => {
        const folder = join(parent, name, name === 'below' ? 'x' : 'dist')
        const run = spawnSync(
          process.execPath,
          ['scripts/tools/build.ts', '--quiet', '--output', folder, ...flags[name]],
          { encoding: 'utf8' },
        )
        if (run.status !== 0) throw new Error(run.stderr)
        return folder
      }
      await use({ later: build('later'), bare: build('bare'), below: build('below') })
      rmSync(parent, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
// One place for the builds.
test.describe.configure({ mode: 'default' })

/** The cache of a build, by what its worker says. */
function cacheOf(folder: string): string {
  const [, build = ''] =
    /"build":"(\w+)"/.exec(readFileSync(join(folder, 'luu-trang.js'), 'utf8')) ?? []
  return `cong-tinh / ${build}`
}

test('a new build replaces everything that is kept, and so does an old one: two builds back', async ({
  page,
  site,
  builds,
}) => {
  await read(page, '/lien-he/', articlePath)
  expect(await cacheNames(page)).toEqual([cacheOf(siteFolder)])
  for (const folder of [builds.later, builds.bare, siteFolder]) {
    await site.stop()
    site.folder = folder
    await site.start()
    await page.goto('/tro-nang/')
    await expect.poll(() => cacheNames(page)).toEqual([cacheOf(folder)])
    await workerReady(page)
    const kept = await keptPaths(page)
    expect(kept).toContain('/tro-nang/')
    expect(kept).toContain('/')
    expect(kept).not.toContain(articlePath)
    expect(kept).not.toContain('/lien-he/')
  }
  await site.stop()
  await page.goto('/tro-nang/')
  await expect(note(page)).toHaveText(saved)
  await page.goto('/lien-he/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Trang này chưa được lưu trên máy',
  )
})

test('one file at the root of the site ends it, copies and all, and a page opened later begins nothing', async ({
  page,
  site,
}) => {
  await read(page, '/lien-he/', articlePath)
  site.answers.set('/ngung-luu.json', (response) => json(response, {}))
  await endWorkers(page)
  await page.goto('/tro-nang/')
  await expect.poll(() => cacheNames(page)).toEqual([])
  await expect.poll(() => workerCount(page)).toBe(0)

  site.asked.length = 0
  await page.goto('/lien-he/')
  await expect.poll(() => site.asked).toContain('HEAD /ngung-luu.json')
  await expect.poll(() => workerCount(page)).toBe(0)
  expect(await cacheNames(page)).toEqual([])
  await site.stop()
  await expect(page.goto('/tro-nang/')).rejects.toThrow('ERR_CONNECTION_REFUSED')

  // A release without the file: pages are kept again.
  await site.start()
  site.answers.delete('/ngung-luu.json')
  await read(await page.context().newPage(), '/lien-he/')
})

test('a page in the place of that file ends nothing: some servers answer every address with one', async ({
  page,
  site,
}) => {
  site.answers.set('/ngung-luu.json', (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>x'),
  )
  await read(page, '/lien-he/')
  expect(await workerCount(page)).toBe(1)
})

test('a site that has no worker any more is left alone by the old one', async ({ page, site }) => {
  await read(page, '/lien-he/')
  site.answers.set('/luu-trang.js', (response) => response.writeHead(404).end('không có'))
  await endWorkers(page)
  await page.goto('/tro-nang/')
  await expect.poll(() => cacheNames(page)).toEqual([])
  await expect.poll(() => workerCount(page)).toBe(0)
})

test('a site below another keeps its own pages and nothing else', async ({
  page,
  site,
  builds,
}) => {
  await site.stop()
  site.folder = join(builds.below, '..')
  copyFileSync(join(siteFolder, '404.html'), join(site.folder, '404.html'))
  await site.start()
  await read(page, `/x${articlePath}`, '/x/en/lien-he/')
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  )
  expect(scopes).toEqual(['/x/'])
  await site.stop()
  await page.goto(`/x${articlePath}`)
  await expect(note(page)).toHaveText(saved)
  await page.goto('/x/')
  await expect(note(page)).toHaveText(saved)
  await page.goto('/x/khong-co/')
  await page.getByRole('link', { name: 'Contact' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
