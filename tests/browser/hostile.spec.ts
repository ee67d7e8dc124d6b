import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ownStrings } from '../content/hostile/own-strings.ts'
import { pagesOf } from '../content/hostile/string-pages.ts'
import { serveFolder } from './serve-folder.ts'

/** All of them as paragraphs, as links and as pictures of one page each. */
const together = [
  ownStrings,
  ownStrings.map((hostile) => `[${hostile}](${hostile}) [a](<${hostile}>)`),
  ownStrings.map((hostile) => `![${hostile}](hop.png "${hostile}")`),
].map((parts) => parts.join('\n\n'))
const strings = [...ownStrings, ...together]
/** Those, and the pages that list all titles and all tags, and some summaries. */
const paths = [
  ...together.map((_, index) => `/tin-tuc/paragraph-${ownStrings.length + index}/`),
  ...['/', '/tin-tuc/', '/tin-tuc/trang-2/', '/luu-tru/2026/', '/so-do/'],
]

test('in a browser, no hostile text opens a dialog, asks another host or breaks the policy', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'cong-tinh-hostile-'))
  for (const [path, html] of await pagesOf(strings)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), html)
  }
  const site = await serveFolder(folder)
  const found: string[] = []
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) found.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) found.push(`request: ${request.url()}`)
  })
  try {
    for (const path of paths) {
      const answer = await page.goto(site.origin + path)
      expect(answer?.status(), path).toBe(200)
      expect(found, path).toEqual([])
    }
  } finally {
    await site.close()
    await rm(folder, { recursive: true })
  }
})
