import assert from 'node:assert/strict'
import { lstatSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { outputPaths } from '../../../scripts/publish/output-paths.ts'
import { tinyPng } from '../../fixtures/tiny-files.ts'
import { fileOf, type SmallSite, smallSite } from './small-site.ts'
import { assertSame, twoBuilds } from './two-builds.ts'

const { write, warm, clean } = twoBuilds()
write(smallSite())
await warm.build()

/** When each file below a folder was last written or moved, and which it is. */
function states(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const { ino, mtimeMs, ctimeMs } = lstatSync(path)
      return [relative(folder, path), `${ino} ${mtimeMs} ${entry.isFile() ? ctimeMs : ''}`]
    }),
  )
}

const ledgerOf = (folder: string) =>
  [...states(folder)]
    .filter(([path]) => path.includes('/ledger-'))
    .map(([, state]) => state.split(' ')[0])

/** The files of the output that are others after a build of this site. */
async function changedBy(edit: (site: SmallSite) => void): Promise<string[]> {
  const before = states(warm.output)
  const site = smallSite()
  edit(site)
  write(site)
  await warm.build()
  const { output } = await clean()
  assertSame(warm.output, output, 'changed')
  const now = states(warm.output)
  const changed = [...before.keys(), ...now.keys()].filter(
    (path) => now.get(path) !== before.get(path) && /\.\w+$/.test(path),
  )
  const named = changed.map((path) => path.replace(/-[\da-f]{8}\./, '-*.'))
  return [...new Set(named)].toSorted()
}

const bodyOf = (file: string, text: string) => (site: SmallSite) => {
  site.pages.find((page) => fileOf(page) === file)?.paragraphs.push(text)
}

test('a site that is as it was: not one file or folder of the output is touched, and no page is made', async () => {
  const [output, ledger] = [states(warm.output), ledgerOf(warm.cache)]
  assert.ok(output.size > 100)
  // Of the pages, and of both segments of the index.
  assert.equal(ledger.length, 3)
  const manifest = lstatSync(outputPaths(warm.output).manifest).size
  await warm.build()
  assert.deepEqual(states(warm.output), output)
  // Whoever makes a page writes it down there.
  assert.deepEqual(ledgerOf(warm.cache), ledger)
  assert.equal(lstatSync(outputPaths(warm.output).manifest).size, manifest)
})

/** Files of the search index are numbered and lettered; one of them is the text of the page. */
const withoutIndex = (files: readonly string[]) =>
  files.filter((file) => !/^tim\/vi\/(?:chu|tu)\/|^tim\/vi\/dau\.json$/.test(file))

const edits: readonly [name: string, edit: (site: SmallSite) => void, files: readonly string[]][] =
  [
    [
      'the end of a text',
      bodyOf('tin-tuc/mot.md', 'Một câu ở cuối bài.'),
      [
        'feed.json',
        'feed.xml',
        'luu-trang.js',
        'tim/vi/bai/tin-tuc/mot.txt',
        'tin-tuc/feed.json',
        'tin-tuc/feed.xml',
        'tin-tuc/mot/index.html',
      ],
    ],
    [
      'the text of a standing page',
      bodyOf('trang/rieng-tu.md', 'Một câu ở cuối.'),
      ['luu-trang.js', 'rieng-tu/index.html', 'tim/vi/bai/rieng-tu.txt'],
    ],
    [
      'the title of an article',
      ({ pages }) => {
        const [page] = pages.filter((one) => fileOf(one) === 'van-hoa/tam.md')
        if (page) page.title = 'Tên mới'
      },
      [
        ...[
          'bai-viet.json',
          'feed.json',
          'feed.xml',
          'index.html',
          'luu-trang.js',
          'luu-tru/2023/index.html',
          'tim/vi/ten/0.txt',
        ],
        // It is beside these, or related to them.
        ...['van-hoa/bay/index.html', 'van-hoa/chin/index.html'],
        ...[
          'van-hoa/feed.json',
          'van-hoa/feed.xml',
          'van-hoa/index.html',
          'van-hoa/muoi/index.html',
          'van-hoa/tam/index.html',
        ],
      ],
    ],
    [
      'a picture',
      ({ files }) => files.set('thong-bao/so-do.png', tinyPng(60, 50)),
      [
        ...['assets/so-do-*.png', 'assets/so-do-*.webp', 'feed.json', 'feed.xml', 'luu-trang.js'],
        ...['thong-bao/bon/index.html', 'thong-bao/feed.json', 'thong-bao/feed.xml'],
        ...['van-hoa/chin/index.html', 'van-hoa/feed.json', 'van-hoa/feed.xml'],
      ],
    ],
  ]

for (const [name, edit, expected] of edits) {
  test(`${name} changed: what shows it is written, nothing else`, async () => {
    await changedBy(() => {})
    assert.deepEqual(withoutIndex(await changedBy(edit)), expected)
  })
}
