import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs, { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { isUnchecked } from '../../scripts/publish/verify/finding.ts'
import { verifyFolder } from '../../scripts/publish/verify/verify-folder.ts'
import { entriesOf, type Files, temporaryFolder, writeFiles } from './folder-of.ts'

const built: Files = {
  'index.html': 'home',
  'tin-tuc/a/index.html': 'a',
  'assets/x.css': 'css',
}

function published(): string {
  const output = join(temporaryFolder(), 'dist')
  writeFiles(output, built)
  return output
}

const verified = (folder: string) => verifyFolder(folder, entriesOf(built)).findings
const told = (folder: string) => verified(folder).map(({ kind, path }) => `${kind} ${path}`)

test('a folder that is as it was built has nothing to tell; nor has a link to it', () => {
  const output = published()
  assert.deepEqual(verifyFolder(output, entriesOf(built)), { findings: [], checked: 3 })
  symlinkSync('dist', join(output, '../current'))
  assert.deepEqual(verified(join(output, '../current')), [])
  assert.deepEqual(verified(`${output}/`), [])
})

const tampered: readonly (readonly [string, (output: string) => void, readonly string[]])[] = [
  [
    'a changed byte',
    (output) => writeFiles(output, { 'index.html': 'homE' }),
    ['changed index.html'],
  ],
  [
    'a file that grew',
    (output) => writeFiles(output, { 'assets/x.css': 'css and more' }),
    ['changed assets/x.css'],
  ],
  [
    'a deleted page',
    (output) => rmSync(join(output, 'tin-tuc'), { recursive: true }),
    ['missing tin-tuc/a/index.html'],
  ],
  [
    'a planted page',
    (output) => writeFiles(output, { 'casino/index.html': 'bet' }),
    ['added casino/index.html'],
  ],
  [
    'a planted hidden file',
    (output) => writeFiles(output, { '.x/.y.php': '<?php' }),
    ['added .x/.y.php'],
  ],
  ['a planted empty folder', (output) => mkdirSync(join(output, 'bet')), ['added bet']],
  [
    'a planted link to a file',
    (output) => symlinkSync('/etc/passwd', join(output, 'p.txt')),
    ['added p.txt'],
  ],
  [
    'a planted link to a folder, which is not followed',
    (output) => symlinkSync('/etc', join(output, 'tin-tuc/etc')),
    ['added tin-tuc/etc'],
  ],
  ['a link to itself', (output) => symlinkSync('.', join(output, 'loop')), ['added loop']],
  [
    'a page that a link has replaced, though what it leads to has the right bytes',
    (output) => {
      fs.renameSync(join(output, 'index.html'), join(output, '../elsewhere'))
      symlinkSync('../elsewhere', join(output, 'index.html'))
    },
    ['changed index.html'],
  ],
  [
    'a folder that a link has replaced',
    (output) => {
      fs.renameSync(join(output, 'tin-tuc'), join(output, '../tin-tuc'))
      symlinkSync('../tin-tuc', join(output, 'tin-tuc'))
    },
    ['added tin-tuc', 'missing tin-tuc/a/index.html'],
  ],
  [
    'a page that a folder has replaced',
    (output) => {
      rmSync(join(output, 'index.html'))
      writeFiles(output, { 'index.html/x': 'x' })
    },
    ['changed index.html', 'added index.html/x'],
  ],
  ['a pipe', (output) => spawnSync('mkfifo', [join(output, 'pipe')]), ['added pipe']],
  [
    'names that look empty, and one with a line feed',
    (output) => writeFiles(output, { ' ': '', '\u200b': '', 'a\nb': '' }),
    ['added  ', 'added a\nb', 'added \u200b'],
  ],
  [
    'a name that differs by case',
    (output) => writeFiles(output, { 'Index.html': 'home' }),
    ['added Index.html'],
  ],
  [
    'names that are no text',
    (output) => {
      writeFileSync(Buffer.concat([Buffer.from(`${output}/x`), Buffer.from([0xff])]), '')
      writeFileSync(Buffer.concat([Buffer.from(`${output}/x`), Buffer.from([0xfe])]), '')
    },
    ['added x\\xfe', 'added x\\xff'],
  ],
  [
    'renames that were cut short',
    (output) => writeFileSync(outputPaths(output).journal, '{}'),
    ['unfinished JOURNAL'],
  ],
]
for (const [name, tamper, expected] of tampered) {
  test(`over a folder, ${name} is told`, () => {
    const output = published()
    tamper(output)
    const { journal } = outputPaths(output)
    assert.deepEqual(
      told(output).map((line) => line.replace(journal, 'JOURNAL')),
      expected,
    )
  })
}

test('a journal beside the folder that a link leads to is told too', () => {
  const output = published()
  symlinkSync('dist', join(output, '../current'))
  writeFileSync(outputPaths(output).journal, '{}')
  assert.deepEqual(told(join(output, '../current')), [`unfinished ${outputPaths(output).journal}`])
})

/** Runs something while a folder or file cannot be read, which permissions do not stop an administrator from doing. */
function withoutReading<Result>(ending: string, run: () => Result): Result {
  const { readdirSync, readFileSync } = fs
  const refusing = (original: (...all: never[]) => unknown) =>
    function refused(...all: never[]): unknown {
      if (String(all[0]).endsWith(ending))
        throw Object.assign(new Error('made to fail'), { code: 'EACCES' })
      return original(...all)
    }
  Object.assign(fs, { readdirSync: refusing(readdirSync), readFileSync: refusing(readFileSync) })
  syncBuiltinESMExports()
  try {
    return run()
  } finally {
    Object.assign(fs, { readdirSync, readFileSync })
    syncBuiltinESMExports()
  }
}

test('what cannot be read is told as such, and is no difference: a file, a folder', () => {
  const output = published()
  for (const closed of ['index.html', 'tin-tuc']) {
    const findings = withoutReading(`dist/${closed}`, () => verified(output))
    assert.deepEqual(findings, [{ kind: 'unreadable', path: closed, reason: 'EACCES' }])
    assert.ok(findings.every(isUnchecked))
  }
})

test('a planted folder that cannot be read is a planted folder', () => {
  const output = published()
  writeFiles(output, { 'casino/index.html': 'bet' })
  assert.deepEqual(
    withoutReading('dist/casino', () => told(output)),
    ['added casino'],
  )
})

test('a folder that is not there is no folder without files', () => {
  assert.throws(() => verified(join(temporaryFolder(), 'dist')), { code: 'ENOENT' })
})
