import assert from 'node:assert/strict'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { type Journal, writeJournal } from '../../scripts/publish/journal.ts'
import { LeftoverForeign } from '../../scripts/publish/leftover-foreign.ts'
import { type OutputPaths, outputPaths } from '../../scripts/publish/output-paths.ts'
import { recover } from '../../scripts/publish/put-in-place.ts'
import { filesIn, temporaryFolder, writeFiles } from './folder-of.ts'

const journal: Journal = {
  version: 1,
  whole: false,
  moves: ['a/new.html'],
  obstacles: [],
  removals: ['b/gone.html'],
  beside: ['.nginx.conf'],
  besideGone: ['.Caddyfile'],
}
const secrets = { 'a/new.html': 'secret', 'b/gone.html': 'secret', '.nginx.conf': 'secret' }

/** A site that came from elsewhere with a journal beside it, before the journal is obeyed. */
function sent() {
  const parent = temporaryFolder()
  const outside = temporaryFolder()
  const paths = outputPaths(join(parent, 'dist'))
  writeFiles(parent, {
    'dist/a/old.html': 'old',
    'dist/b/gone.html': 'gone',
    'dist.cong-tinh-new/a/new.html': 'new',
    'dist.cong-tinh-beside/.nginx.conf': 'server',
    'dist.Caddyfile': 'server',
    'dist.manifest.json.new': '{}',
  })
  writeFiles(outside, secrets)
  return { paths, outside }
}

test('a journal whose folders are folders is completed', () => {
  const { paths } = sent()
  writeJournal(paths.journal, journal)
  recover(paths.output)
  assert.deepEqual(filesIn(dirname(paths.output)), {
    'dist/a/new.html': 'new',
    'dist/a/old.html': 'old',
    'dist.manifest.json': '{}',
    'dist.nginx.conf': 'server',
  })
})

for (const [what, placeOf, whole] of [
  ['the site', ({ output }) => output],
  ['a folder of the site into which a file goes', ({ output }) => join(output, 'a')],
  ['a folder of the site from which a file goes', ({ output }) => join(output, 'b')],
  ['the new site', ({ staging }) => staging],
  ['the new site, whole', ({ staging }) => staging, true],
  ['a folder of the new site', ({ staging }) => join(staging, 'a')],
  ['what the site had', ({ old }) => old],
  ['what was replaced', ({ old }) => join(old, 'replaced')],
  ['a folder of what was replaced', ({ old }) => join(old, 'replaced/a')],
  ['what stood in the way', ({ old }) => join(old, 'obstacles')],
  ['what will lie beside', ({ newBeside }) => newBeside],
  ['what lay beside', ({ old }) => join(old, 'beside')],
] as const satisfies [string, (paths: OutputPaths) => string, boolean?][])
  test(`where ${what} is a link, nothing is moved through it`, () => {
    const { paths, outside } = sent()
    writeJournal(paths.journal, whole ? { ...journal, whole, moves: [], removals: [] } : journal)
    const place = placeOf(paths)
    rmSync(place, { recursive: true, force: true })
    writeFiles(dirname(place), { '.keep': '' })
    symlinkSync(outside, place)
    assert.throws(
      () => recover(paths.output),
      (error) => error instanceof LeftoverForeign && error.path === place,
    )
    assert.deepEqual(filesIn(outside), secrets)
  })

for (const [what, obstacles, prepare] of [
  [
    'that would be taken for gone already',
    ['a'],
    ({ old }) => writeFiles(old, { 'obstacles/a/x': '' }),
  ],
  ['out of which something would be taken before it goes', ['a/new.html', 'a'], () => {}],
] as const satisfies [string, string[], (paths: OutputPaths) => void][])
  test(`a link of the old site ${what} is refused`, () => {
    const { paths, outside } = sent()
    writeJournal(paths.journal, { ...journal, obstacles })
    prepare(paths)
    rmSync(join(paths.output, 'a'), { recursive: true })
    symlinkSync(outside, join(paths.output, 'a'))
    assert.throws(() => recover(paths.output), LeftoverForeign)
    assert.deepEqual(filesIn(outside), secrets)
  })

test('a link of the old site that is about to go is no reason to stop', () => {
  const { paths, outside } = sent()
  writeJournal(paths.journal, { ...journal, obstacles: ['a'] })
  rmSync(join(paths.output, 'a'), { recursive: true })
  symlinkSync(outside, join(paths.output, 'a'))
  recover(paths.output)
  assert.deepEqual(filesIn(outside), secrets)
  assert.deepEqual(filesIn(paths.output), { 'a/new.html': 'new' })
})

test('a journal that is none is told and left where it is', () => {
  const { paths } = sent()
  writeFileSync(paths.journal, '{"version":1,"moves":["../../x"]}')
  assert.throws(
    () => recover(paths.output),
    (error) => error instanceof LeftoverForeign && error.path === paths.journal,
  )
})
