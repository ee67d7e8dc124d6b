import assert from 'node:assert/strict'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCache } from '../../../scripts/build/cache/cache.ts'
import { programStamp } from '../../../scripts/build/cache/program-stamp.ts'
import { Shelves } from '../../../scripts/build/cache/shelves.ts'
import type { Around } from '../../../scripts/build/rendering/page-job.ts'
import { temporaryFolder, writeFiles } from '../../publish/folder-of.ts'

const files = {
  'scripts/build/a.ts': 'a',
  'templates/pages/b.ts': 'b',
  'templates/words/vi.ts': 'c',
  'templates/styles/site.css': 'd',
  'eleventy.config.ts': 'e',
  'package.json': '{}',
  'node_modules/.package-lock.json': '{}',
}
const project = temporaryFolder()
writeFiles(project, files)
const stamp = programStamp(project)

test('the same program has the same stamp', () => assert.equal(programStamp(project), stamp))

for (const [file, text] of Object.entries(files)) {
  test(`another ${file} is another program, and the old one again is the old one`, () => {
    writeFileSync(join(project, file), `${text} `)
    assert.notEqual(programStamp(project), stamp)
    writeFileSync(join(project, file), text)
    assert.equal(programStamp(project), stamp)
  })
}

test('a file more, a file less and a file with another name are other programs', () => {
  const [there, elsewhere] = ['templates/words/vi.ts', 'templates/words/en.ts'].map((file) =>
    join(project, file),
  ) as [string, string]
  writeFileSync(elsewhere, '')
  const more = programStamp(project)
  rmSync(elsewhere)
  renameSync(there, elsewhere)
  const renamed = programStamp(project)
  rmSync(elsewhere)
  const less = programStamp(project)
  assert.equal(new Set([stamp, more, renamed, less]).size, 4)
})

test('files beside the program change nothing', () => {
  writeFiles(project, { ...files, 'README.md': 'x', 'content/a.md': 'x', 'tests/a.ts': 'x' })
  assert.equal(programStamp(project), stamp)
})

test('what one program has kept is nothing to another', () => {
  const folder = join(temporaryFolder(), 'pages')
  const kept = new Shelves(folder, 'one')
  kept.keep({ file: 'tin-tuc/a.md' })
  kept.save()
  assert.deepEqual(new Shelves(folder, 'one').find('tin-tuc/a.md'), { file: 'tin-tuc/a.md' })
  assert.equal(new Shelves(folder, 'other').find('tin-tuc/a.md'), undefined)
})

for (const [what, later, isKept] of [
  ['a program that changed while it worked', 'other', false],
  ['a program that stayed as it was', 'one', true],
] as const) {
  test(`what ${what} has made is ${isKept ? '' : 'not '}kept`, () => {
    const kept = temporaryFolder()
    const stamps = ['one', later]
    const cache = openCache({
      ...{ kept, content: kept, output: 'dist' },
      stampNow: () => stamps.shift() ?? later,
    })
    cache.begin()
    cache.beginPages({ compress: false, intact: new Map() })
    const around = { frame: {}, assets: { share: null } } as unknown as Around
    cache.pages('article', around).keep({}, { files: [], links: [] })
    cache.keepPages()
    const names = readdirSync(kept, { recursive: true }).map(String)
    assert.equal(
      names.some((name) => name.includes('ledger-')),
      isKept,
    )
  })
}
