import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { build } from '../../scripts/build/build.ts'
import {
  type ContainedBuilder,
  openContainedBuilder,
} from '../../scripts/build/contained/contained-builder.ts'
import { keptFolder } from '../../scripts/build/kept-folder.ts'
import { makeAssets } from '../../scripts/build/make-assets.ts'
import { openPictureMaker } from '../../scripts/build/pictures/picture-maker.ts'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { temporaryFolder } from '../publish/folder-of.ts'
import { smallSite } from './cache/small-site.ts'
import { contentWriter, usualFlags } from './cache/two-builds.ts'

const parent = temporaryFolder()
const [content, output, cache] = ['content', 'dist', 'cache'].map((name) => join(parent, name)) as [
  string,
  string,
  string,
]
let builder: ContainedBuilder
const make = () =>
  build({ ...usualFlags(), content, output, cache, allowShrink: true, builder, search: false })

before(async () => {
  contentWriter(content)(smallSite())
  builder = openContainedBuilder({
    content,
    folder: outputPaths(output).staging,
    kept: keptFolder(cache),
    makeAssets,
    pictures: openPictureMaker({ content, cache }),
  })
  assert.equal(await builder.look('tin-tuc/mot.md'), null, 'before the first site nothing is known')
  await make()
})
after(() => builder.close())

/** Changes a file, has a look, and puts it back. */
async function lookAfter(source: string, change: (text: string) => string) {
  const file = join(content, source)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, change(text))
  const look = await builder.look(source)
  writeFileSync(file, text)
  return look
}

const pages = {
  'an article': ['tin-tuc/mot.md', '/tin-tuc/mot/'],
  'a standing page': ['trang/gioi-thieu.md', '/gioi-thieu/'],
  'an article in English': ['en/tin-tuc/mot.md', '/en/tin-tuc/mot/'],
} as const
for (const [what, [source, address]] of Object.entries(pages)) {
  test(`${what} whose text has changed is what the next build makes of it`, async () => {
    const file = join(content, source)
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nMột câu vừa viết.\n`)
    const look = await builder.look(source)
    assert.equal(look?.address, address)
    assert.match(look?.html ?? '', /Một câu vừa viết/)
    await make()
    assert.equal(look?.html, readFileSync(join(output, address, 'index.html'), 'utf8'))
  })
}

test('a file that is as it was looks as it does', async () => {
  const look = await lookAfter('tin-tuc/hai.md', (text) => text)
  assert.equal(look?.html, readFileSync(join(output, 'tin-tuc/hai/index.html'), 'utf8'))
})

const changes: [what: string, source: string, change: (text: string) => string][] = [
  ['another title', 'tin-tuc/hai.md', (text) => text.replace('Bài hai', 'Bài khác')],
  ['another tag', 'tin-tuc/hai.md', (text) => text.replace('Hội họp', 'Hội nghị')],
  ['a text with a problem', 'tin-tuc/hai.md', (text) => `${text}\n![](anh.png)\n`],
  ['front matter that cannot be read', 'tin-tuc/hai.md', (text) => text.replace('title:', 'title')],
  ['a draft', 'thong-bao/nhap.md', (text) => `${text}\nThêm.\n`],
  ['a file that is no page', 'site.yaml', (text) => `${text}\n`],
]
for (const [what, source, change] of changes) {
  test(`${what}: nothing to see before the site is made`, async () => {
    assert.equal(await lookAfter(source, change), null)
  })
}

test('a file that is not there: nothing to see', async () => {
  assert.equal(await builder.look('tin-tuc/khong-co.md'), null)
})
