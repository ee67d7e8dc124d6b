import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { containment, forkOptions } from '../../scripts/build/contained/start-contained.ts'
import { strippedFile } from '../../scripts/build/contained/stripped.ts'

const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-contained-'))
after(() => rmSync(parent, { recursive: true, force: true }))
const [content, folder, pictures, kept, output, elsewhere] = [
  'content',
  // As they are beside an output, whose name all of theirs begin with.
  'output.cong-tinh-new',
  'pictures',
  'kept',
  'output',
  'output-elsewhere',
].map((name) => {
  const path = join(parent, name)
  mkdirSync(path)
  writeFileSync(join(path, 'file.txt'), 'x')
  return path
}) as [string, string, string, string, string, string]

/** Runs a program under the build's permissions; what it printed, or the code of what it was refused. */
function run(program: string): string {
  const flags = [
    ...containment({ content, folder, pictures, kept, output }),
    '--input-type=module',
    '-e',
    program,
  ]
  const { stdout, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' })
  return (
    /ERR_ACCESS_DENIED|ERR_DLOPEN_DISABLED|ERR_UNKNOWN_BUILTIN_MODULE|EvalError/.exec(
      stderr,
    )?.[0] ?? stdout.trim()
  )
}

const fs = `const fs = await import('node:fs');`
const said = `console.log('done')`
const text = JSON.stringify

const capabilities: readonly [name: string, allowed: string | null, denied: string][] = [
  [
    'reading a file',
    `${fs} fs.readFileSync(${text(join(content, 'file.txt'))}); ${said}`,
    `${fs} fs.readFileSync(${text(join(elsewhere, 'file.txt'))}); ${said}`,
  ],
  [
    'reading the system',
    `${fs} fs.readFileSync('package.json'); ${said}`,
    `${fs} fs.readFileSync('/etc/hostname'); ${said}`,
  ],
  [
    'reading the project',
    `${fs} fs.readFileSync('eleventy.config.ts'); fs.readdirSync('templates'); ${said}`,
    `${fs} for (const name of ['.git', '.env', 'README.md']) try {
      fs.readFileSync(name); throw new Error(name) } catch (error) { if (error.code !== 'ERR_ACCESS_DENIED') throw error }
      fs.readFileSync('.git/config')`,
  ],
  [
    'listing a folder',
    `${fs} fs.readdirSync(${text(content)}); ${said}`,
    `${fs} fs.readdirSync(${text(elsewhere)}); ${said}`,
  ],
  [
    'writing a file',
    `${fs} fs.writeFileSync(${text(join(folder, 'a/../b.txt'))}, 'x'); ${said}`,
    `${fs} fs.writeFileSync(${text(join(folder, '../output-elsewhere/b.txt'))}, 'x'); ${said}`,
  ],
  [
    'keeping what was read',
    `${fs} fs.writeFileSync(${text(join(kept, 'b.txt'))}, 'x'); ${said}`,
    `${fs} fs.writeFileSync(${text(join(pictures, 'b.txt'))}, 'x'); ${said}`,
  ],
  [
    'the site that is there already',
    `${fs} fs.readFileSync(${text(join(output, 'file.txt'))}); ${said}`,
    `${fs} fs.writeFileSync(${text(join(output, 'file.txt'))}, 'y'); ${said}`,
  ],
  [
    'the program without its types',
    null,
    `${fs} fs.writeFileSync(${text(strippedFile)}, 'x'); ${said}`,
  ],
  [
    'SQLite, which no permission reaches',
    null,
    `const { DatabaseSync } = await import('node:sqlite'); new DatabaseSync(${text(join(elsewhere, 'a.sqlite'))}); ${said}`,
  ],
  [
    'writing into the content',
    null,
    `${fs} fs.writeFileSync(${text(join(content, 'b.md'))}, 'x'); ${said}`,
  ],
  ['writing into the project', null, `${fs} fs.writeFileSync('package.json', 'x'); ${said}`],
  [
    'removing',
    `${fs} fs.rmSync(${text(join(folder, 'file.txt'))}); ${said}`,
    `${fs} fs.rmSync(${text(join(elsewhere, 'file.txt'))}); ${said}`,
  ],
  [
    'a symbolic link',
    null,
    `${fs} fs.symlinkSync(${text(elsewhere)}, ${text(join(folder, 'link'))}); ${said}`,
  ],
  [
    'another program',
    null,
    `const { execSync } = await import('node:child_process'); execSync('true'); ${said}`,
  ],
  [
    'another thread',
    null,
    `const { Worker } = await import('node:worker_threads'); new Worker('', { eval: true }); ${said}`,
  ],
  [
    'an add-on of the system',
    null,
    `process.dlopen({ exports: {} }, ${text(join(content, 'x.node'))}); ${said}`,
  ],
  ['code from a text', null, `new Function('return 1')(); ${said}`],
]
for (const [name, allowed, denied] of capabilities) {
  if (allowed)
    test(`in the build, ${name} is allowed where it is needed`, () =>
      assert.equal(run(allowed), 'done'))
  test(`in the build, ${name} is denied elsewhere`, () =>
    assert.match(
      run(denied),
      /ERR_ACCESS_DENIED|ERR_DLOPEN_DISABLED|ERR_UNKNOWN_BUILTIN_MODULE|EvalError/,
    ))
}

test('in the build, nothing of the environment is left', () => {
  process.env['CONG_TINH_SECRET'] = 'x'
  const { execArgv = [], cwd, env } = forkOptions({ content, folder, pictures, kept })
  const flags = [...execArgv, '-e', 'console.log(process.env.CONG_TINH_SECRET, process.env.PATH)']
  const { stdout } = spawnSync(process.execPath, flags, { cwd, env, encoding: 'utf8' })
  delete process.env['CONG_TINH_SECRET']
  assert.equal(stdout, 'undefined undefined\n')
})
