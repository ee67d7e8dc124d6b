import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ContentFolderMissing } from '../../scripts/content/content-folder-missing.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, brief, readSite } from '../fixtures/read-site.ts'
import { tinyPng } from '../fixtures/tiny-files.ts'

const files = (list: readonly { file: string }[] = []): string[] => list.map(({ file }) => file)

test('one run tells the problems of all files, in the order of file, line and column', async () => {
  const { problems } = await readSite({
    'tin-tuc/b.md': articleText('draft: có\ntags: a, b', '[x](/khong-co-bai-nay/)'),
    'tin-tuc/a.md': Buffer.from([0xff, 0xfe]),
    'thong-bao/c.svg': 'x',
    'site.yaml': `${minimalSiteFile}footer: x\n`,
  })
  assert.deepEqual(problems.map(brief), [
    'site.yaml:10 unknown-key',
    'thong-bao/c.svg:1 file-not-allowed',
    'tin-tuc/a.md:1 utf16',
    'tin-tuc/b.md:4 wrong-type',
    'tin-tuc/b.md:5 wrong-type',
    'tin-tuc/b.md:8 link-broken',
  ])
})

test('the content holds the good files, by file name', async () => {
  const { content, skipped } = await readSite({
    'tin-tuc/b.md': articleText(),
    'tin-tuc/a.md': articleText('draft: có'),
    'thong-bao/c.md': articleText(),
    'trang/lien-he.md': '---\ntitle: Liên hệ\norder: 2\n---\n\nNội dung.\n',
  })
  assert.deepEqual(files(content?.articles), ['thong-bao/c.md', 'tin-tuc/b.md'])
  assert.deepEqual(
    content?.standingPages.map(({ address, order }) => [address, order]),
    [['/lien-he/', 2]],
  )
  assert.deepEqual(skipped, [])
})

test('a site.yaml with a problem leaves no content', async () => {
  const { content } = await readSite({ 'site.yaml': `${minimalSiteFile}footer: x\n` })
  assert.equal(content, null)
})

test('a site.yaml gets its defaults', async () => {
  const { content } = await readSite({
    'site.yaml': `${minimalSiteFile}statistics:\n  domain: a.vn\n`,
  })
  const config = content?.config
  assert.deepEqual(
    [
      config?.language,
      config?.timeZone,
      config?.author,
      config?.accent,
      config?.menu,
      config?.links,
    ],
    ['vi', 'Asia/Ho_Chi_Minh', 'Admin', '#9a1b1e', null, []],
  )
  assert.deepEqual(config?.statistics, {
    domain: 'a.vn',
    api: '',
    figures: '/so-lieu.json',
    baseline: 0,
    baselineDate: null,
    members: true,
    views: null,
    days: null,
  })
})

test('a content folder that is not there is no crash but an error of its own', async () => {
  const missing = readSite({}, {}, async (folder) => {
    const { rm } = await import('node:fs/promises')
    await rm(folder, { recursive: true })
  })
  await assert.rejects(
    missing,
    (error) => error instanceof ContentFolderMissing && join(error.folder) !== '',
  )
})

test('a bad picture takes the articles that show it with it; those that only link to them stay', async () => {
  const site = {
    'tin-tuc/a.md': articleText('', '[b](b.md)'),
    'tin-tuc/b.md': articleText('', '[c](/tin-tuc/c/)'),
    'tin-tuc/c.md': articleText('', '![Lễ chào cờ](le.png)'),
    'tin-tuc/d.md': articleText('image: { src: le.png, alt: Lễ chào cờ }'),
    'tin-tuc/e.md': articleText('image: { src: e.png, alt: Lễ chào cờ }'),
    'tin-tuc/e.png': tinyPng(),
    'tin-tuc/le.png': 'no picture',
  }
  const told = await readSite(site)
  assert.deepEqual(told.problems.map(brief), ['tin-tuc/le.png:1 ending-differs'])
  assert.deepEqual(told.skipped, [])

  const { content, problems, skipped } = await readSite(site, { skipBad: true })
  assert.deepEqual(
    skipped,
    ['c.md', 'd.md', 'le.png'].map((name) => `tin-tuc/${name}`),
  )
  assert.deepEqual(files(content?.articles), ['tin-tuc/a.md', 'tin-tuc/b.md', 'tin-tuc/e.md'])
  assert.deepEqual(files(content?.leftOut), ['tin-tuc/c.md', 'tin-tuc/d.md'])
  assert.deepEqual(files(content?.attachments), ['tin-tuc/e.png'])
  assert.deepEqual(problems.map(brief), [
    'tin-tuc/c.md:6 picture-missing',
    'tin-tuc/d.md:4 picture-missing',
    'tin-tuc/le.png:1 ending-differs',
  ])
})

test('what programs leave beside an open file is passed over', async () => {
  const { problems, content } = await readSite({
    'tin-tuc/a.md': articleText(),
    'tin-tuc/a.md~': 'x',
    'tin-tuc/#a.md#': 'x',
    'tin-tuc/~$bang.docx': 'x',
    'tin-tuc/Thumbs.db': 'x',
    'desktop.ini': 'x',
  })
  assert.deepEqual(problems, [])
  assert.deepEqual(files(content?.articles), ['tin-tuc/a.md'])
  assert.deepEqual(content?.attachments, [])
})

test('a menu entry that leads nowhere goes, since site.yaml cannot be left out', async () => {
  const menu = 'menu: [{ title: A, to: /khong-co/ }, { title: B, to: /tin-tuc/ }]\n'
  const site = { 'site.yaml': minimalSiteFile + menu, 'trang/a.md': '# A\n' }
  const { content, skipped } = await readSite(site, { skipBad: true })
  assert.deepEqual(skipped, ['trang/a.md'])
  assert.deepEqual(content?.config.menu, [{ title: 'B', to: '/tin-tuc/' }])
})

test('the same content gives the same result whatever the order of the disk', async () => {
  const names = ['ô', 'o', 'ơ', 'b', 'a', 'Z']
  const site = (order: readonly string[]) =>
    Object.fromEntries(
      order.map((name, index) => [`tin-tuc/${index % 2}/x${name}.md`, articleText('x: 1')]),
    )
  const even = site(names)
  const odd = Object.fromEntries(Object.entries(even).toReversed())
  assert.deepEqual(await readSite(even), await readSite(odd))
})
