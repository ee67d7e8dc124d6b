import { once } from 'node:events'
import { siteFolder } from './build-site.ts'
import { realHeaders } from './real-headers.ts'
import { serveFolder } from './serve-folder.ts'
import { expect, test } from './site-test.ts'

test('a page on whose link the pointer rests is fetched ahead, and only that one; what follows is there at once', async ({
  page,
}) => {
  const asked: string[] = []
  const prefetched = new EventTarget()
  const server = await serveFolder(
    siteFolder,
    (request) => {
      const isAhead = request.headers['sec-purpose'] === 'prefetch'
      if (/\/$/.test(request.url ?? '')) asked.push(`${isAhead ? 'ahead ' : ''}${request.url}`)
      if (isAhead) prefetched.dispatchEvent(new Event('ahead'))
      return false
    },
    realHeaders,
  )
  try {
    const rules = page.waitForResponse(/\.speculationrules$/)
    await page.goto(`${server.origin}/`)
    expect((await rules).headers()['content-type']).toBe('application/speculationrules+json')
    const ahead = once(prefetched, 'ahead')
    const link = page.locator('header a[href="/lien-he/"], nav a[href="/lien-he/"]').first()
    await link.hover()
    await ahead
    await link.click()
    await expect(page).toHaveURL(/lien-he/)
    expect(asked).toEqual(['/', 'ahead /lien-he/'])
  } finally {
    await server.close()
  }
})
