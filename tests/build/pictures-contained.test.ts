import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readable } from '../../scripts/build/contained/readable.ts'
import { pictureContainment } from '../../scripts/build/pictures/picture-maker.ts'

const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-pictures-contained-'))
after(() => rmSync(parent, { recursive: true, force: true }))
const [content, pictures, elsewhere] = ['c', 'cache/pictures', 'elsewhere'].map((name) => {
  const path = join(parent, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'file.txt'), 'x')
  return path
}) as [string, string, string]

/** Runs a program under these flags; what it printed, or that it was refused. */
function run(flags: readonly string[], program: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...flags,
      '--input-type=module',
      '-e',
      `const fs = await import('node:fs'); ${program}; console.log('done')`,
    ],
    { encoding: 'utf8' },
  )
  return /ERR_ACCESS_DENIED/.exec(stderr)?.[0] ?? stdout.trim()
}

const text = JSON.stringify
const rows: readonly [name: string, program: string, writing: string, reading: string][] = [
  ['reading the content', `fs.readFileSync(${text(join(content, 'file.txt'))})`, 'done', 'done'],
  [
    'reading elsewhere',
    `fs.readFileSync(${text(join(elsewhere, 'file.txt'))})`,
    'ERR_ACCESS_DENIED',
    'ERR_ACCESS_DENIED',
  ],
  [
    'reading the system',
    `fs.readFileSync('/etc/hostname')`,
    'ERR_ACCESS_DENIED',
    'ERR_ACCESS_DENIED',
  ],
  [
    'writing its cache',
    `fs.writeFileSync(${text(join(pictures, 'b.webp'))}, 'x')`,
    'done',
    'ERR_ACCESS_DENIED',
  ],
  [
    'writing beside it',
    `fs.writeFileSync(${text(join(pictures, '../b'))}, 'x')`,
    'ERR_ACCESS_DENIED',
    'ERR_ACCESS_DENIED',
  ],
  [
    'writing into the content',
    `fs.writeFileSync(${text(join(content, 'b.md'))}, 'x')`,
    'ERR_ACCESS_DENIED',
    'ERR_ACCESS_DENIED',
  ],
  [
    'another program',
    `(await import('node:child_process')).execSync('true')`,
    'ERR_ACCESS_DENIED',
    'ERR_ACCESS_DENIED',
  ],
  ['decoding a picture', `(await import('sharp')).default`, 'done', 'done'],
]
for (const [name, program, writing, reading] of rows) {
  test(`in the picture process, ${name}: ${writing} in a build, ${reading} in a check`, () => {
    assert.equal(run(pictureContainment(content, pictures, true), program), writing)
    assert.equal(run(pictureContainment(content, pictures, false), program), reading)
  })
}

test('a folder whose name is the beginning of another can be listed', () => {
  const flags = ['--permission', ...readable([content, pictures])]
  const list = (folder: string) => run(flags, `fs.readdirSync(${text(folder)})`)
  assert.deepEqual(
    [list(content), list(pictures), list(elsewhere)],
    ['done', 'done', 'ERR_ACCESS_DENIED'],
  )
})
