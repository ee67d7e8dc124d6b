import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { NameUnfit } from '../../scripts/build/contained/check-names.ts'
import { containment } from '../../scripts/build/contained/start-contained.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { temporaryFolder, writeFiles } from '../publish/folder-of.ts'
import { runCommand } from './run-command.ts'

// Names of folders that Node's permissions could mistake for each other.
const pairs: readonly [content: string, folder: string][] = [
  ['s', 'site-out'],
  ['site-in', 's'],
  ['s', 's-out'],
  ['noi dung', 'noi dung moi'],
  ['xã,phường', 'xã'],
  ['xã', 'xã,phường'],
  ['ư', 'ưu'],
  ['ừ', 'ứ'],
  ['bài', 'bài'.normalize('NFD')],
  ['s', 'khac/s'],
  ['c/s', 'c/site'],
  ["d'Or", 'd'],
  ['a?[b]', 'a?'],
]

/** What the contained process may do in the two folders and beside them. */
const program = `const fs = require('fs')
const [content, folder] = process.argv.slice(1)
const may = (act) => { try { act(); return true } catch { return false } }
console.log(JSON.stringify([
  may(() => fs.readdirSync(content)), may(() => fs.readFileSync(content + '/sub/f')),
  may(() => fs.readdirSync(folder)), may(() => fs.writeFileSync(folder + '/sub/g', '')),
  may(() => fs.writeFileSync(content + '/g', '')), may(() => fs.writeFileSync(content + '/sub/f', '')),
  may(() => fs.writeFileSync(folder + '.x/f', '')), may(() => fs.readFileSync(content + '/../khac/f')),
]))`
const needed = [true, true, true, true]
const refused = [false, false, false, false]

for (const [content, folder] of pairs) {
  test(`contained: content in "${content}" is read and "${folder}" is written, and nothing else`, () => {
    const parent = temporaryFolder()
    for (const name of [content, folder, `${folder}.x`, 'khac'])
      writeFiles(join(parent, name), { 'sub/f': 'x', f: 'x' })
    const paths = {
      content: join(parent, content),
      folder: join(parent, folder),
      pictures: join(parent, 'hinh'),
      kept: join(parent, 'giu'),
    }
    const flags = [...containment(paths), '-e', program, paths.content, paths.folder]
    const { stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' })
    assert.equal(stderr, '')
    assert.deepEqual(JSON.parse(stdout), [...needed, ...refused])
  })
}

test('contained: a folder of the project whose name is the beginning of the content is listed too', () => {
  const folder = join(import.meta.dirname, '..', '..', 'templates')
  const flags = containment({
    content: `${folder}-noi-dung`,
    folder: '/x',
    pictures: '/y',
    kept: '/z',
  })
  const list = ['-e', `require('fs').readdirSync(${JSON.stringify(folder)})`]
  assert.equal(spawnSync(process.execPath, [...flags, ...list]).status, 0)
})

const article = '---\ntitle: Họp dân\ndate: 2022-09-05\n---\n\nNội dung.\n'
for (const [content, output] of [
  ['s', 'site-out'],
  ['site-nguồn', 's'],
  ['nội dung, xã', 'nội dung, xã mới'],
] as const) {
  test(`a build of "${content}" into "${output}", named from here, says nothing and publishes`, () => {
    const parent = relative('.', temporaryFolder())
    writeFiles(join(parent, content), { 'site.yaml': minimalSiteFile, 'tin-tuc/a.md': article })
    const flags = ['--content', join(parent, content), '--output', join(parent, output), '--quiet']
    assert.deepEqual(runCommand('build', flags), { code: 0, out: '', err: '' })
    assert.ok(existsSync(join(parent, output, 'tin-tuc/a/index.html')))
  })
}

test('a * in the path of the content or the output is refused before anything is written', () => {
  const parent = temporaryFolder()
  mkdirSync(join(parent, 'c'))
  writeFileSync(join(parent, 'c', 'site.yaml'), minimalSiteFile)
  for (const [content, output] of [
    ['c', 'di*st'],
    ['c', 'a*/dist'],
    ['c*', 'dist'],
  ] as const) {
    const flags = ['--content', join(parent, content), '--output', join(parent, output)]
    const { code, err } = runCommand('build', flags)
    assert.equal(code, 2)
    assert.match(err, /^Đường dẫn ".*" có dấu \*.*\n$/)
  }
  assert.deepEqual(readdirSync(parent), ['c'])
  assert.throws(
    () => containment({ content: 'c', folder: '/x*/y', pictures: '/y', kept: '/z' }),
    NameUnfit,
  )
})
