import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkShrink, SiteRefused } from '../../scripts/publish/check-site.ts'
import { countArticles } from '../../scripts/publish/count-articles.ts'
import { startCommand } from '../build/run-command.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { temporaryFolder, writeFiles } from './folder-of.ts'
import { serveSite } from './site-server.ts'

const listOf = (articles: number) => JSON.stringify({ articles: Array(articles).fill({}) })

function isRefused(output: string, now: number, published: number | null): boolean {
  try {
    checkShrink(output, now, published)
    return false
  } catch (error) {
    assert.ok(error instanceof SiteRefused)
    return true
  }
}

// biome-ignore format: one case a line
const sites: readonly (readonly [before: number, now: number, refused: boolean])[] = [
  [0, 0, false], [0, 3, false],
  [1, 1, false], [1, 0, true],
  [2, 1, true],
  [4, 3, true],
  [5, 5, false], [5, 4, true],
  [6, 5, false], [6, 4, true],
  [10, 9, false], [10, 8, true],
  [11, 9, false], [11, 8, true],
  [100, 81, false], [100, 80, true],
  [10_000, 8_001, false], [10_000, 8_000, true],
  [8, 10, false],
]
for (const [before, now, refused] of sites) {
  test(`${now} articles where there were ${before}: ${refused ? 'refused' : 'published'}`, () => {
    const output = temporaryFolder()
    writeFiles(output, { 'bai-viet.json': listOf(before) })
    assert.equal(isRefused(output, now, null), refused)
    assert.equal(isRefused(join(output, 'new'), now, before), refused)
  })
}

test('of the output and the published site, that with more articles counts', () => {
  const output = temporaryFolder()
  writeFiles(output, { 'bai-viet.json': listOf(3) })
  assert.ok(isRefused(output, 4, 5))
  assert.ok(isRefused(output, 2, 1))
})

for (const text of ['', '[]', 'null', '{"articles":7}', '<!doctype html>']) {
  test(`${JSON.stringify(text)} is no list of articles`, () =>
    assert.equal(countArticles(text), null))
}

const article = (number: number) =>
  `---\ntitle: Bài ${number}\ndate: 2022-09-05\n---\n\nNội dung.\n`

/** Builds two articles into a folder where nothing has been built, with a published site to compare with. */
function buildFresh(published: string, ...flags: string[]) {
  const parent = temporaryFolder()
  writeFiles(join(parent, 'content'), {
    'site.yaml': minimalSiteFile,
    'tin-tuc/a.md': article(1),
    'tin-tuc/b.md': article(2),
  })
  const where = ['--content', join(parent, 'content'), '--output', join(parent, 'dist')]
  return startCommand('build', [...where, '--quiet', '--published', published, ...flags])
}

test('on a fresh checkout the site that is online is compared with', async () => {
  const { site } = await serveSite({ files: { 'bai-viet.json': listOf(3) }, basePath: '/cong/' })
  const withoutSlash = site.href.slice(0, -1)
  for (const address of [site.href, withoutSlash]) {
    const { code, err } = await buildFresh(address)
    assert.equal(code, 1)
    assert.match(err, /còn 2 bài, trước đó có 3.*--allow-shrink/)
  }
  assert.deepEqual(await buildFresh(site.href, '--allow-shrink'), { code: 0, out: '', err: '' })
})

test('a site that is not online yet, or says nothing, holds up no publication, and that is told', async () => {
  const { site } = await serveSite({ files: { 'bai-viet.json': 'Đang bảo trì' } })
  const { site: empty } = await serveSite({ files: {} })
  for (const address of [site.href, empty.href, 'http://127.0.0.1:1/']) {
    const { code, err } = await buildFresh(address)
    assert.equal(code, 0)
    assert.match(err, /^⚠ Không đọc được .* đang có bao nhiêu bài.*\n$/)
  }
})

test('without an address there is nothing to compare with; what is no address is wrong usage', async () => {
  assert.deepEqual(await buildFresh(''), { code: 0, out: '', err: '' })
  const { code, err } = await buildFresh('daikim.example.vn')
  assert.equal(code, 2)
  assert.match(err, /^--published cần địa chỉ .*\n$/)
})
