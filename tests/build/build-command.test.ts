import assert from 'node:assert/strict'
import {
  access,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { makeSite } from '../fixtures/make-site.ts'
import { runCommand } from './run-command.ts'

const good = '---\ntitle: Họp dân\ndate: 2022-09-05\n---\n\nNội dung.\n'
const bad = '---\ntitle: Thông báo: họp dân\ndate: 2022-02-30\n---\n\nNội dung.\n'

async function outputFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'cong-tinh-output-'))
  after(() => rm(parent, { recursive: true }))
  return join(parent, 'dist')
}

async function site(files: Record<string, string>): Promise<string> {
  const made = await makeSite(files)
  after(() => made.remove())
  return made.folder
}

test('with an error nothing is published, the old site stays and the code is 1', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good })
  assert.equal(runCommand('build', ['--content', content, '--output', output]).code, 0)
  const before = await readFile(`${output}.manifest.json`, 'utf8')
  await writeFile(join(content, 'tin-tuc/b.md'), bad)
  const run = runCommand('build', ['--content', content, '--output', output])
  assert.equal(run.code, 1)
  assert.match(run.err, /title: "Thông báo: họp dân"/)
  assert.match(run.err, /2022-02-30/)
  assert.equal(await readFile(`${output}.manifest.json`, 'utf8'), before)
  await access(join(output, 'tin-tuc/a/index.html'))
})

test('--skip-bad publishes the rest, says what was left out and ends with 0', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good, 'tin-tuc/b.md': bad })
  const run = runCommand('build', ['--content', content, '--output', output, '--skip-bad'])
  assert.equal(run.code, 0)
  assert.match(run.err, /tin-tuc\/b\.md/)
  await access(join(output, 'tin-tuc/a/index.html'))
  await assert.rejects(access(join(output, 'tin-tuc/b/index.html')))
})

test('a page that is gone from the content is gone from the output, and nothing is left beside it', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good, 'tin-tuc/b.md': good.replace('Họp', 'Gặp') })
  runCommand('build', ['--content', content, '--output', output])
  await rm(join(content, 'tin-tuc/b.md'))
  runCommand('build', ['--content', content, '--output', output])
  await assert.rejects(access(join(output, 'tin-tuc/b/index.html')))
  assert.deepEqual((await readdir(join(output, '..'))).toSorted(), ['dist', 'dist.manifest.json'])
})

test('what a killed build left is cleared up by the next one', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good })
  runCommand('build', ['--content', content, '--output', output])
  await writeFile(join(output, 'dau-vet.txt'), 'x')
  await rename(output, `${output}.cong-tinh-old`)
  await mkdir(`${output}.cong-tinh-new`)
  assert.equal(runCommand('build', ['--content', content, '--output', output]).code, 0)
  assert.deepEqual((await readdir(join(output, '..'))).toSorted(), ['dist', 'dist.manifest.json'])
  await assert.rejects(access(join(output, 'dau-vet.txt')))
})

test('an output that cannot be written ends with 3, one sentence and no stack', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'cong-tinh-output-'))
  after(() => rm(parent, { recursive: true }))
  await writeFile(join(parent, 'file'), '')
  const content = await site({ 'tin-tuc/a.md': good })
  const run = runCommand('build', ['--content', content, '--output', join(parent, 'file', 'dist')])
  assert.equal(run.code, 3)
  assert.equal(run.err.trim().split('\n').length, 1)
  assert.doesNotMatch(run.err, /\bat .*:\d+/)
})

const wrongUsages = [
  ['--outptu', 'x'],
  ['--at', 'hôm qua'],
  ['--base-path', 'x'],
  ['--content', 'khong-co-thu-muc-nay'],
  ['thừa'],
]
for (const flags of wrongUsages) {
  test(`wrong usage ends with 2 and one line: ${flags.join(' ')}`, () => {
    const run = runCommand('build', flags)
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
  })
}

test('--base-path stands before every address of the page', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': `${good}\n[liên hệ](/tin-tuc/)\n` })
  runCommand('build', ['--content', content, '--output', output, '--base-path', '/x/'])
  const html = await readFile(join(output, 'tin-tuc/a/index.html'), 'utf8')
  const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"]*)"/g)].map((match) => match[1] ?? '')
  assert.ok(addresses.length > 5)
  assert.deepEqual(
    addresses.filter((address) => !address.startsWith('/x/')),
    [],
  )
})

test('--quiet prints problems only', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good })
  const run = runCommand('build', ['--content', content, '--output', output, '--quiet'])
  assert.deepEqual(run, { code: 0, out: '', err: '' })
})

test('a folder that holds anything but an earlier build is never replaced', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good })
  await mkdir(output)
  await writeFile(join(output, 'giu-lai.txt'), 'x')
  for (const target of [output, content, join(content, 'out'), join(content, '..'), '.', '/']) {
    const run = runCommand('build', ['--content', content, '--output', target])
    assert.equal(run.code, 2, target)
    assert.equal(run.err.trim().split('\n').length, 1)
  }
  assert.equal(await readFile(join(output, 'giu-lai.txt'), 'utf8'), 'x')
  assert.equal(await readFile(join(content, 'tin-tuc/a.md'), 'utf8'), good)
})

test('an empty folder and an earlier build are replaced', async () => {
  const output = await outputFolder()
  const content = await site({ 'tin-tuc/a.md': good })
  await mkdir(output)
  for (const _ of ['empty', 'earlier']) {
    assert.equal(runCommand('build', ['--content', content, '--output', output]).code, 0)
  }
})

test('an output that is a file or a link is refused, and stays what it was', async () => {
  const content = await site({ 'tin-tuc/a.md': good })
  for (const make of [
    (output: string) => writeFile(output, 'x'),
    (output: string) => symlink('elsewhere', output),
  ]) {
    const output = await outputFolder()
    await make(output)
    const run = runCommand('build', ['--content', content, '--output', output])
    assert.equal(run.code, 2)
    assert.match(run.err, /^Không dùng ".*" làm --output được/)
    assert.deepEqual(await readdir(join(output, '..')), ['dist'])
  }
})
