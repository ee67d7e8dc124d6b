import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { writeJournal } from '../../scripts/publish/journal.ts'
import { makeManifest } from '../../scripts/publish/manifest.ts'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { entriesOf, filesIn, temporaryFolder, writeFiles } from '../publish/folder-of.ts'

const site = { 'index.html': 'home', 'tin-tuc/a/index.html': 'a' }

/** What a build server has sent, and somebody who has its key besides; then the real release of it. */
function receive(attack: (output: string, outside: string) => void) {
  const folder = temporaryFolder()
  const [releases, outside] = [join(folder, 'srv'), join(folder, 'ssh')]
  const output = join(releases, 'incoming/dist')
  writeFiles(outside, { authorized_keys: 'restrict' })
  writeFiles(output, site)
  writeFileSync(outputPaths(output).manifest, JSON.stringify(makeManifest(entriesOf(site))))
  attack(output, outside)
  const { status, stderr } = spawnSync('sh', [resolve('deploy/publish/receive.sh')], {
    env: {
      ...process.env,
      SSH_ORIGINAL_COMMAND: 'release',
      PROJECT: resolve('.'),
      RELEASES: releases,
      KEY: join(folder, 'no-key'),
    },
    encoding: 'utf8',
  })
  assert.deepEqual(filesIn(outside), { authorized_keys: 'restrict' })
  const left = readdirSync(releases).filter((name) => name.startsWith('received'))
  assert.deepEqual(left, [])
  const current = join(releases, 'current')
  return { status, stderr, shown: existsSync(current) ? filesIn(`${current}/`) : null }
}

/** A journal as of a build that was cut short, which would put `planted` in the place of the home page. */
function plantJournal(output: string): void {
  const { staging, journal } = outputPaths(output)
  writeFiles(staging, { 'index.html': 'planted', authorized_keys: 'planted' })
  const moves = { whole: false, obstacles: [], removals: [], moves: ['index.html'] }
  writeJournal(journal, { version: 1, ...moves, beside: [], besideGone: [] })
}

for (const [what, attack] of [
  ['nothing else', () => {}],
  ['a journal with a page of its own', plantJournal],
  [
    'links beside the site that lead out',
    (output, outside) => {
      plantJournal(output)
      symlinkSync(outside, outputPaths(output).old)
      symlinkSync(join(outside, 'authorized_keys'), outputPaths(output).lock)
    },
  ],
] as const satisfies [string, (output: string, outside: string) => void][])
  test(`with a site comes ${what}: the site is released as its manifest says, and nothing is written elsewhere`, () => {
    const { status, shown, stderr } = receive(attack)
    assert.equal(status, 0, stderr)
    assert.deepEqual(shown, site)
  })

for (const [what, attack] of [
  ['a planted page', (output) => writeFiles(output, { 'casino/index.html': 'x' })],
  ['a link in it', (output, outside) => symlinkSync(outside, join(output, 'keys'))],
  [
    'a folder that is a link',
    (output, outside) => {
      renameSync(join(output, 'tin-tuc'), join(output, '../tin-tuc'))
      symlinkSync(outside, join(output, 'tin-tuc'))
    },
  ],
  [
    'a link in its own place',
    (output, outside) => {
      renameSync(output, `${output}-moved`)
      symlinkSync(outside, output)
    },
  ],
  [
    'a pipe that never ends',
    (output) => {
      spawnSync('mkfifo', [join(output, 'index.html.new')])
      renameSync(join(output, 'index.html.new'), join(output, 'index.html'))
    },
  ],
  ['no manifest', (output) => renameSync(outputPaths(output).manifest, `${output}.json`)],
  ['an empty folder', (output) => mkdirSync(join(output, 'rong'))],
] as const satisfies [string, (output: string, outside: string) => void][])
  test(`a site with ${what} is not released`, () => {
    const { status, shown, stderr } = receive(attack)
    assert.notEqual(status, 0)
    assert.equal(shown, null)
    assert.notEqual(stderr, '')
  })
