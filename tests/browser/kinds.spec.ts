// What holds for every kind of page: it fits, owes nothing to anyone, and axe finds nothing, however one looks at it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fullSite } from '../templates/full-site.ts'
import { mergedSite } from '../templates/merged-site.ts'
import { renderAll } from '../templates/render-all.ts'
import { expectNothingFound } from './axe.ts'
import { siteFolder } from './build-site.ts'
import { serveFolder } from './serve-folder.ts'
import { expect, kindsOfPage, otherPages, test } from './site-test.ts'
import { answer, good, watchErrors } from './statistics-page.ts'

// Ten looks at a page.
test.describe.configure({ timeout: 180_000 })

for (const [kind, path] of Object.entries({ ...kindsOfPage, ...otherPages })) {
  test(`${kind}: fits, owes nothing to anyone, and there is nothing for axe to find`, async ({
    page,
    origin,
  }) => {
    const complaints = watchErrors(page)
    const asked: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) asked.push(request.url())
    })
    await page.route('**/so-lieu.json', answer(good))
    await page.goto(path)
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.locator('[autoplay]')).toHaveCount(0)
    await expect(page.locator('#thong-ke')).not.toHaveAttribute('data-state', 'loading')
    if (path.includes('?q=')) {
      await expect(page.locator('#ket-qua')).toHaveAttribute('data-state', 'done')
      await expect(page.locator('#ket-qua a').first()).toBeVisible()
    }
    await expectNothingFound(page)
    expect(complaints).toEqual([])
    expect(asked).toEqual([])
  })
}

test('a page that leads on: nothing for axe to find while it is seen', async ({ page }) => {
  await page.route('**/xem-tin/ket-nap-dang-vien.html', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '')
    await route.fulfill({ response, body })
  })
  await page.goto('/xem-tin/ket-nap-dang-vien.html')
  await expect(page.getByRole('link')).toHaveCount(1)
  await expectNothingFound(page)
})

// The sample site is an archive that still counts. These are made by the templates alone, and wear its style sheet.
for (const [kind, site, paths] of [
  ['a body that stands', fullSite(), ['/', '/tin-tuc/ket-nap/', '/lien-he/']],
  ['an archive with frozen figures', mergedSite(), ['/', '/tin-tuc/ket-nap/', '/lien-he/']],
  ['an archive in English', mergedSite({ language: 'en' }), ['/']],
] as const) {
  const pages = renderAll(site)
  for (const path of paths) {
    test(`${kind}, ${path}: nothing for axe to find`, async ({ page }) => {
      const styles = readdirSync(join(siteFolder, 'assets')).find((name) =>
        /^cong-\w+\.css$/.test(name),
      )
      const server = await serveFolder(siteFolder, ({ url }, response) => {
        const html = pages.get(`${url}index.html`)
        if (html === undefined) return false
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(html.replace('/assets/cong.css', `/assets/${styles}`))
        return true
      })
      await page.goto(server.origin + path)
      await expect(page.locator('h1')).toHaveCSS('font-weight', /[67]00/)
      await expectNothingFound(page)
      await server.close()
    })
  }
}
