import assert from 'node:assert/strict'
import { lstatSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCache } from '../../../scripts/build/cache/cache.ts'
import { KeptContent } from '../../../scripts/build/cache/kept-content.ts'
import { dropOld } from '../../../scripts/build/drop-old.ts'
import { createArticleSchema } from '../../../scripts/content/article-schema.ts'
import type { PageContext } from '../../../scripts/content/page-context.ts'
import { bodyLabels } from '../../../templates/words/body-labels.ts'
import { now } from '../../fixtures/read-site.ts'
import { temporaryFolder, writeFiles } from '../../publish/folder-of.ts'

const context: PageContext = {
  articleSchema: createArticleSchema(null),
  labels: bodyLabels.vi,
  basePath: '/',
  siteUrl: '',
  language: 'vi',
  at: now,
  attachments: new Map(),
  attachmentFiles: [],
}
const article = (text: string) => `---\ntitle: Một bài\ndate: 2025-01-02\n---\n\n${text}\n`
const long = `${`${'Một câu dài như mọi câu. '.repeat(40)}\n\n`.repeat(4)}Một câu. `
const files = Array.from({ length: 20 }, (_, number) => {
  const file = `tin-tuc/bai-${number}.md`
  return { file, source: file }
})

/** A content folder whose builds read every page, ask for every text and keep what they read. */
function keptSite() {
  const [content, kept] = [temporaryFolder(), temporaryFolder()]
  writeFiles(content, Object.fromEntries(files.map(({ file }) => [file, article(long)])))
  return {
    content,
    kept,
    async build(stamp = 'stamp') {
      const reading = new KeptContent(content, kept, stamp)
      const pages = await reading.pages(files, () => context)
      assert.deepEqual(
        pages.flatMap(({ problems }) => problems),
        [],
      )
      const texts = pages.map(({ page }) => page.body.html + page.body.text)
      reading.save()
      reading.close()
      return texts
    },
  }
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => lstatSync(join(entry.parentPath, entry.name)).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const writers: readonly [who: string, chosen: (build: number) => number[]][] = [
  ['one article', () => [0]],
  ['one article after the other', (build) => [build % files.length]],
  [
    'half of all articles',
    (build) => files.flatMap((_, index) => (index % 2 === build % 2 ? [index] : [])),
  ],
  ['all articles', () => files.map((_, index) => index)],
]

for (const [who, chosen] of writers) {
  test(`40 builds, each after an edit of ${who}: what is kept does not grow`, async () => {
    const { content, kept, build } = keptSite()
    await build()
    const first = sizeOf(kept)
    for (let number = 0; number < 40; number++) {
      const edited = chosen(number).map((index) => files[index]?.file ?? '')
      writeFiles(
        content,
        Object.fromEntries(edited.map((file) => [file, article(`${long}${number}`)])),
      )
      const texts = await build()
      for (const [index, { file }] of files.entries())
        assert.equal(texts[index]?.includes(`câu. ${number}`), edited.includes(file), file)
    }
    const last = sizeOf(kept)
    // Files of texts: eight, this build's own, and four that may be another's.
    assert.ok(last.files <= first.files + 12, `${last.files} files`)
    assert.ok(last.bytes <= 7 * first.bytes, `${last.bytes} bytes after ${first.bytes}`)
  })
}

test('pages of another program take the place of those before them', async () => {
  const { kept, build } = keptSite()
  await build()
  const first = sizeOf(kept)
  for (let number = 0; number < 20; number++) await build(`stamp ${number}`)
  assert.ok(sizeOf(kept).bytes <= 7 * first.bytes)
})

test('articles that are gone are forgotten', async () => {
  const { content, kept } = keptSite()
  const read = async (some: typeof files) => {
    const reading = new KeptContent(content, kept, 'stamp')
    await reading.pages(some, () => context)
    reading.save()
    reading.close()
  }
  await read(files)
  const first = sizeOf(kept)
  await read(files.slice(0, 2))
  const now = readdirSync(join(kept, 'pages')).map(
    (name) => lstatSync(join(kept, 'pages', name)).size,
  )
  assert.equal(now.filter((size) => size > 0).length, 2)
  assert.ok(sizeOf(kept).bytes < first.bytes + 40_000)
})

test('a text that is damaged is read again once, not by every build', async () => {
  const { kept, build } = keptSite()
  const expected = await build()
  for (const name of readdirSync(kept).filter((one) => one.startsWith('texts-')))
    writeFileSync(join(kept, name), '')
  assert.deepEqual(await build(), expected)
  await build()
  const before = sizeOf(kept)
  assert.deepEqual(await build(), expected)
  assert.deepEqual(sizeOf(kept), before)
  assert.ok(before.bytes > expected.join('').length)
})

test('what no build has used for a month goes: of other contents, and of other outputs', () => {
  const kept = temporaryFolder()
  const use = (content: string, output: string) => {
    const cache = openCache({ kept, content, output })
    cache.begin()
    cache.beginPages({ compress: false, intact: new Map() })
    const around = { frame: {}, assets: { share: null } } as never
    cache.pages('article', around).keep({}, { files: [], links: [] })
    cache.keepPages()
    cache.close()
  }
  const names = () => readdirSync(kept, { recursive: true }).map(String).toSorted()
  use(kept, 'one')
  const alone = names()
  use(kept, 'two')
  use('/elsewhere', 'one')
  assert.equal(names().length, 7)
  const long = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
  for (const name of names()) utimesSync(join(kept, name), long, long)
  use(kept, 'one')
  assert.deepEqual(names(), alone)
})

test('what is not meant stays however old', () => {
  const folder = temporaryFolder()
  for (const name of ['a-1', 'b-1']) {
    mkdirSync(join(folder, name))
    utimesSync(join(folder, name), 1, 1)
  }
  mkdirSync(join(folder, 'a-2'))
  dropOld(folder, Date.now(), (name) => name.startsWith('a-'))
  assert.deepEqual(readdirSync(folder).toSorted(), ['a-2', 'b-1'])
})
