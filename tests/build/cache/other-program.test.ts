import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { minimalSiteFile } from '../../fixtures/make-site.ts'
import { filesIn, temporaryFolder, writeFiles } from '../../publish/folder-of.ts'

const parent = temporaryFolder()
const program = join(parent, 'program')
const content = join(parent, 'content')
for (const name of ['scripts', 'templates', 'package.json', 'eleventy.config.ts'])
  cpSync(name, join(program, name), { recursive: true })
// Names of the same files where the disk allows it: the contained process may follow no link out of the program.
const packages = join(program, 'node_modules')
const copied = ['-al', '-a'].some((how) => {
  rmSync(packages, { recursive: true, force: true })
  return spawnSync('cp', [how, 'node_modules', packages]).status === 0
})
assert.ok(copied)
writeFiles(content, {
  'site.yaml': minimalSiteFile,
  'tin-tuc/a.md':
    '---\ntitle: Một bài\ndate: 2025-01-02\n---\n\nNội dung.\n\n| A | B |\n| - | - |\n| 1 | 2 |\n',
  'trang/lien-he.md': '---\ntitle: Liên hệ\n---\n\nNội dung.\n',
})

/** Builds with the copy of the program. */
function build(name: string, cache: string): Readonly<Record<string, string>> {
  const output = join(parent, name)
  const flags = ['--content', content, '--output', output, '--cache', join(parent, cache)]
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/tools/build.ts', ...flags, '--at', '2026-01-02', '--quiet'],
    { cwd: program, encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
  return filesIn(output)
}

const changes: readonly [file: string, from: string, to: string][] = [
  ['templates/pages/standing-page.11ty.ts', '<article', '<article data-x'],
  // It stands in the kept text of an article.
  ['templates/words/body-labels.ts', "table: 'B", "table: 'XB"],
]

test('a template and a word that changed, and changed back: pages and texts are those of the program that lies there', () => {
  const first = build('dist', 'cache')
  const before = changes.map(([file]) => readFileSync(join(program, file), 'utf8'))
  for (const [index, [file, from, to]] of changes.entries()) {
    assert.ok(before[index]?.includes(from), file)
    writeFileSync(join(program, file), String(before[index]?.replace(from, to)))
  }
  const changed = build('dist', 'cache')
  assert.match(String(changed['lien-he/index.html']), /<article data-x/)
  assert.match(String(changed['tin-tuc/a/index.html']), /"XBảng, /)
  assert.deepEqual(changed, build('alone', 'cache-alone'))
  for (const [index, [file]] of changes.entries())
    writeFileSync(join(program, file), String(before[index]))
  assert.deepEqual(build('dist', 'cache'), first)
})
