import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteFolder } from './build-site.ts'
import { pageInPieces } from './page-in-pieces.ts'
import { serveFolder } from './serve-folder.ts'
import { expect, kindsOfPage, test } from './site-test.ts'
import { watchLayout } from './watch-layout.ts'

const { home, section, article, search } = kindsOfPage

for (const [kind, path = ''] of Object.entries({ home, section, article, search })) {
  for (const width of [360, 1280]) {
    test(`${kind}, ${width} px: nothing moves, wherever a paint falls while the page comes`, async ({
      page,
    }) => {
      const file = path.endsWith('/') ? `${path}index.html` : path
      const pieces = pageInPieces(path, await readFile(join(siteFolder, file), 'utf8'))
      const site = await serveFolder(siteFolder, pieces.answer, () => ({}))
      const shifted = await watchLayout(page, { width, height: 1400 })
      await pieces.open(page, site.origin)
      expect(await shifted()).toEqual([])
      await site.close()
    })
  }
}
