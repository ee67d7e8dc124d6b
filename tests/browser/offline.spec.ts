// Pages that were read, without a network: Chromium with the site's own worker, under the headers that hosts send.
import { axeFinds } from './axe.ts'
import { expect, keptPaths, note, read, saved, test, workerCount } from './offline-test.ts'
import { articlePath } from './site-test.ts'

test('pages that were read are there without a network, whole, and say when they were saved', async ({
  page,
  site,
  complaints,
}) => {
  await read(page, articlePath, '/lien-he/', '/en/lien-he/')
  await expect(note(page)).toHaveCount(0)
  expect(complaints).toEqual([])
  await site.stop()

  await page.goto(articlePath)
  await expect(note(page)).toHaveText(saved)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('kết nạp đảng viên')
  const picture = page.locator('#noi-dung img').first()
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await expect(note(page)).toHaveCSS('border-inline-start-width', '3px')
  await page.locator('[data-viec=hien-thi]').first().click()
  await expect(page.locator('.display-panel')).toBeVisible()

  await page.goto('/')
  await expect(note(page)).toHaveText(saved)
  await page.goto('/en/lien-he/?utm_source=x')
  await expect(note(page)).toHaveText(
    /^No connection: you are reading the copy saved at \d\d:\d\d, \d+ [A-Z]\w+ \d{4}\. Reload$/,
  )

  await site.start()
  await page.getByRole('link', { name: 'Reload' }).click()
  await expect(note(page)).toHaveCount(0)
  await page.goBack()
  await expect(note(page)).toHaveCount(0)
})

test('an address that is not kept has a page that says so, with links to what is', async ({
  page,
  site,
}) => {
  await read(page, articlePath, '/lien-he/')
  await site.stop()
  const answer = await page.goto('/tro-nang/')
  expect(answer?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Trang này chưa được lưu trên máy',
  )
  const list = page.getByRole('region', { name: 'Các trang đã lưu, đọc được ngay' })
  await expect(list.getByRole('link')).toHaveCount(4)
  await expect(list.getByRole('link').first()).toHaveText('Liên hệ')
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await axeFinds(page)).toEqual([])
  await list.getByRole('link', { name: /kết nạp đảng viên/ }).click()
  await expect(note(page)).toHaveText(saved)
  expect(await axeFinds(page)).toEqual([])

  await page.goto('/en/tro-nang/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page is not saved on this device',
  )
})

test('while there is a network it answers, changed, slow or failing, and never the copy', async ({
  page,
  context,
  site,
}) => {
  await read(page, '/lien-he/')
  site.edit = (html) => html.replace('<h1>', '<h1>Đã sửa: ')
  await page.goto('/lien-he/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã sửa: Liên hệ')
  site.edit = (html) => html.replace('<h1>', '<h1>Sửa lần nữa: ')
  await page.goto('/')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^(Đã sửa|Sửa lần nữa): Liên hệ$/,
  )
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sửa lần nữa: Liên hệ')

  const asked = Promise.withResolvers<void>()
  const allowed = Promise.withResolvers<void>()
  site.answers.set('/lien-he/', (response) => {
    asked.resolve()
    allowed.promise.then(() =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!DOCTYPE html><title>x</title><main id="noi-dung"><h1>Chậm</h1></main>'),
    )
  })
  let isShown = false
  const slow = page.reload().then(() => {
    isShown = true
  })
  await asked.promise
  // Whatever a copy would take, another page takes too.
  const other = await context.newPage()
  await other.goto('/tro-nang/')
  await other.close()
  expect(isShown).toBe(false)
  allowed.resolve()
  await slow
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chậm')

  site.answers.set('/lien-he/', (response) => response.writeHead(500).end('hỏng'))
  const failed = await page.reload()
  expect(failed?.status()).toBe(500)

  // What is kept is what was read last, and no error.
  await site.stop()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chậm')
  await expect(note(page)).toHaveText(saved)
})

test('a page that is gone is no longer kept', async ({ page, site }) => {
  await read(page, '/lien-he/', '/tro-nang/')
  site.answers.set('/lien-he/', (response) => response.writeHead(410).end('rút'))
  site.answers.set('/tro-nang/', (response) => response.writeHead(301, { location: '/' }).end())
  await page.goto('/lien-he/')
  await page.goto('/tro-nang/')
  await expect(page).toHaveURL(`${site.origin}/`)
  await expect.poll(() => keptPaths(page)).not.toContain('/tro-nang/')
  expect(await keptPaths(page)).not.toContain('/lien-he/')
})

test('figures, data, private and foreign answers are never kept', async ({ page, site }) => {
  const mark = '<!DOCTYPE html><title>x</title><main id="noi-dung">x</main>'
  const html = (headers: Record<string, string>, body = mark) => ({ headers, body })
  const pages: Readonly<Record<string, { headers: Record<string, string>; body: string }>> = {
    '/khong-luu/': html({ 'cache-control': 'no-store' }),
    '/rieng/': html({ 'cache-control': 'private' }),
    '/theo-nguoi/': html({ vary: 'Cookie', 'set-cookie': 'a=b' }),
    '/cua-ai/': html({}, '<!DOCTYPE html><title>x</title><main>x</main>'),
  }
  for (const [path, { headers, body }] of Object.entries(pages)) {
    site.answers.set(path, (response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body),
    )
  }
  await read(page, '/')
  for (const path of [...Object.keys(pages), '/so-lieu.json', '/feed.json', '/khong-co/'])
    await page.goto(path)
  await read(page, articlePath)
  await expect.poll(() => site.asked).toContain('GET /luot-xem.json')
  expect(site.asked).toContain('GET /so-lieu.json')
  await page.goto('/tim-kiem/?q=dai+kim')
  await expect(page.locator('#ket-qua')).toHaveAttribute('data-state', 'done')
  await expect.poll(() => keptPaths(page)).toContain('/tim-kiem/')
  const pagesKept = (await keptPaths(page)).filter((path) => !path.startsWith('/assets/'))
  expect(pagesKept.toSorted()).toEqual(
    ['/', '/chua-luu.html', '/en/', '/en/chua-luu.html', '/tim-kiem/', articlePath].toSorted(),
  )
})

test('a browser without workers, or one that refuses ours, shows the page as it is', async ({
  page,
  site,
  complaints,
}) => {
  site.answers.set('/luu-trang.js', (response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end('throw new Error("x")'),
  )
  await page.goto('/')
  await expect.poll(() => site.asked).toContain('GET /luu-trang.js')
  await expect.poll(() => workerCount(page)).toBe(0)
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  await page.goto('/lien-he/', { waitUntil: 'networkidle' })
  await expect(page.locator('#thong-ke')).toHaveAttribute('data-state', /fresh|stale/)
  expect(complaints).toEqual([])
})

test('the policy of the site lets the browser read the manifest and the icons in it', async ({
  page,
  complaints,
}) => {
  await page.goto('/en/')
  const session = await page.context().newCDPSession(page)
  const { data = '', errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { icons, ...manifest } = JSON.parse(data)
  expect(manifest).toMatchObject({ start_url: '/en/', scope: '/', lang: 'en' })
  for (const { src } of icons) expect((await page.request.get(src)).status()).toBe(200)
  expect(complaints).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no worker, and the page is the same', async ({ page, context, site }) => {
    await page.goto(articlePath, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toContainText('kết nạp đảng viên')
    expect(context.serviceWorkers()).toEqual([])
    expect(site.asked).not.toContain('GET /luu-trang.js')
  })
})
