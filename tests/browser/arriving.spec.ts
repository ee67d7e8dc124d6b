import { siteFolder } from './build-site.ts'
import { askForPieces, nextPiece, pageInPieces } from './page-in-pieces.ts'
import { serveFolder } from './serve-folder.ts'
import { expect, kindsOfPage, test } from './site-test.ts'
import { watchLayout } from './watch-layout.ts'

const { home, section, article, search, statistics } = kindsOfPage
const paths = {
  home,
  section,
  article,
  search,
  statistics,
  'standing page': kindsOfPage['standing page'],
  'site map': kindsOfPage['site map'],
  English: '/en/',
}

for (const [kind, path = ''] of Object.entries(paths)) {
  for (const width of [360, 1280]) {
    test(`${kind}, ${width} px: nothing moves, wherever a paint falls while the page comes`, async ({
      page,
    }) => {
      const pieces = await pageInPieces(path, width === 360)
      const site = await serveFolder(siteFolder, pieces, () => ({}))
      const shifted = await watchLayout(page, { width, height: 1400 })
      // What the figures by day do when they fail is no matter of the way in which a page comes.
      await page.route('**/so-lieu-ngay.json', () => {})
      await page.addInitScript(askForPieces, nextPiece)
      await page.goto(site.origin + path)
      expect(await shifted()).toEqual([])
      await site.close()
    })
  }
}
