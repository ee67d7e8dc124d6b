import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareOutputs, isFair } from './builds/compare-outputs.ts'
import { edits } from './builds/edits.ts'
import { peerArticle } from './builds/peer-articles.ts'
import { pictureBytes } from './builds/picture-bytes.ts'
import { processorSeconds, residentBytes, treeBytes } from './builds/process-tree.ts'
import { ratio, ratioRows } from './builds/ratios.ts'
import type { Measured } from './builds/run-measured.ts'
import { seededSections, seededSite } from './builds/seeded-site.ts'
import { articleFile, articleText } from './builds/write-ours.ts'

const articles = seededSite(400)

test('the articles of a benchmark are the same every time', () => {
  assert.deepEqual(seededSite(400), articles)
})

test('they have the size and the variety that a newsroom has', () => {
  const bytes = articles.map(({ markdown }) => Buffer.byteLength(markdown))
  const mean = bytes.reduce((sum, one) => sum + one, 0) / bytes.length
  assert.ok(mean > 3700 && mean < 4900, `${mean}`)
  assert.equal(new Set(articles.map(articleFile)).size, articles.length)
  assert.deepEqual(
    new Set(articles.map(({ section }) => section)),
    new Set(seededSections.map(({ folder }) => folder)),
  )
  assert.equal(new Set(articles.map(({ date }) => date.slice(0, 4))).size, 10)
  assert.equal(articles.filter(({ picture }) => picture !== null).length, 2)
  const signs = [/^## /m, /^### /m, /^- \*\*/m, /^1\. /m, /\[bài trước\]\(\//, /^\| STT/m]
  for (const sign of signs) assert.ok(articles.some(({ markdown }) => sign.test(markdown)))
})

test('a link leads to an older article that is there', () => {
  const addresses = articles.map(({ section, slug }) => `/${section}/${slug}/`)
  for (const [index, { markdown }] of articles.entries()) {
    for (const [, to = ''] of markdown.matchAll(/\]\((\/[^)]+)\)/g)) {
      const target = addresses.indexOf(to)
      assert.ok(target >= 0 && target < index, to)
    }
  }
})

test('every edit changes what it is named after, another article each round', () => {
  const [one, other] = [edits.body(articles, 0), edits.body(articles, 1)]
  assert.notEqual(one.slug, other.slug)
  const before = articles.find(({ slug }) => slug === one.slug)
  assert.deepEqual({ ...one, markdown: before?.markdown }, before)
  assert.ok(one.markdown.startsWith(before?.markdown ?? '-'))
  assert.equal(edits.title(articles, 0).slug, one.slug)
  assert.notEqual(edits.title(articles, 0).title, one.title)
  assert.ok(!articles.some(({ slug }) => slug === edits.added(articles, 0).slug))
})

test('a peer reads the same text under other names', () => {
  const [article] = articles
  assert.ok(article)
  const peer = peerArticle(article, { tags: 'the', more: () => ({ weight: null }) })
  assert.match(peer, /^---\ntitle: .*\ndate: 2016-01-01T00:00:00\+07:00\n/)
  assert.match(peer, /\nthe:\n {2}- /)
  assert.ok(peer.endsWith(`---\n\n${article.markdown}\n`))
  assert.ok(articleText(article).endsWith(`---\n\n${article.markdown}\n`))
  assert.doesNotMatch(`${peer}${articleText(article)}`, /null/)
})

test('every name has a picture of its own', () => {
  const picture = pictureBytes('a.png')
  assert.deepEqual(pictureBytes('a.png'), picture)
  assert.notDeepEqual(pictureBytes('b.png'), picture)
  assert.equal(Buffer.from(picture).subarray(1, 4).toString('latin1'), 'PNG')
})

const ours = new Map([
  ['index.html', 1000],
  ['tin-tuc/trang-2/index.html', 1000],
  ['the/dat-dai/index.html', 1000],
  ['tin-tuc/feed.xml', 500],
  ['assets/cong.css', 99],
])
const peer = new Map([
  ['index.html', 1090],
  ['tin-tuc/trang/2/index.html', 1090],
  ['the/đat-đai/index.html', 1090],
  ['tin-tuc/feed.xml', 5000],
])

test('a page with another way of writing its address is the same page, and copies are none', () => {
  const found = compareOutputs(ours, peer)
  assert.deepEqual([found.missing, found.extra], [[], []])
  assert.equal(found.share, 1.09)
  assert.equal(found.shares.get('…/feed.xml'), 10)
  assert.ok(isFair(found))
})

const unfair: readonly [name: string, peer: ReadonlyMap<string, number>][] = [
  ['leaves a page out', new Map([...peer].slice(1))],
  ['leaves a feed out', new Map([...peer].slice(0, 3))],
  ['writes much less', new Map([...peer].map(([path, size]) => [path, size * 0.7]))],
  ['writes much more', new Map([...peer].map(([path, size]) => [path, size * 1.1]))],
]
for (const [name, output] of unfair) {
  test(`a peer that ${name} does not do the same`, () => {
    assert.ok(!isFair(compareOutputs(ours, output)))
  })
}

const run = (seconds: number, peakBytes: number | null = null): Measured => ({
  seconds,
  processorSeconds: seconds * 2,
  peakBytes,
})

test('ratios are taken round by round', () => {
  assert.equal(ratio([run(1), run(4), run(3)], [run(2), run(2), run(3)], 'seconds'), 1)
})
test('what was measured less often is compared with the median', () => {
  assert.equal(ratio([run(1), run(4), run(9)], [run(2), run(6)], 'processorSeconds'), 1)
})
test('what was not measured has no ratio', () => {
  assert.equal(ratio([run(1)], [], 'seconds'), null)
})

test('the rows of a case say time, memory and ratios, with their targets', () => {
  const runs = new Map([
    ['cold', [run(1, 2 ** 20), run(3, 3 * 2 ** 20)]],
    ['Hugo', [run(2), run(2)]],
  ])
  assert.deepEqual(
    ratioRows(
      '100',
      runs,
      { cold: [{ than: 'Hugo', target: { below: 0.9 } }, { than: 'Eleventy' }] },
      { cold: { below: 900 } },
    ),
    [
      { name: '100: cold', value: 2, unit: 's' },
      { name: '100: cold, processors', value: 4, unit: 's' },
      { name: '100: cold, memory', value: 2, unit: 'MiB', target: { below: 900 } },
      { name: '100: cold / Hugo', value: 1, unit: '', target: { below: 0.9 } },
      { name: '100: cold / Hugo, processors', value: 1, unit: '' },
      { name: '100: Hugo', value: 2, unit: 's' },
      { name: '100: Hugo, processors', value: 4, unit: 's' },
    ],
  )
})

test('memory and the time of children are read as Linux writes them', () => {
  assert.equal(residentBytes('VmHWM:\t  900 kB\nVmRSS:\t     512 kB\nRssAnon: 1 kB\n'), 512 * 1024)
  assert.equal(residentBytes('Name:\tzombie\n'), 0)
  const fields = ['S', ...Array.from({ length: 12 }, () => '0'), '250', '50', '20']
  assert.equal(processorSeconds(`7 (a) b) ${fields.join(' ')}`), 3)
  assert.equal(processorSeconds(null), null)
})

test('this process has memory where there is /proc, and one that is gone has none', () => {
  const own = treeBytes(process.pid)
  if (process.platform === 'linux') assert.ok(own !== null && own > 2 ** 20)
  else assert.equal(own, null)
  assert.equal(treeBytes(2 ** 30), null)
})
