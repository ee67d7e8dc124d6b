import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { tinyPng } from '../fixtures/tiny-files.ts'

async function site(files: Record<string, string | Uint8Array>): Promise<string> {
  const made = await makeSite(files)
  after(() => made.remove())
  return made.folder
}

function withdraw(content: string, file: string, ...flags: string[]) {
  return runCommand('withdraw', [file, '--content', content, ...flags])
}

const read = (content: string) => readFile(join(content, 'withdrawn.yaml'), 'utf8')
const today = /date: \d{4}-\d{2}-\d{2}\n/

test('the addresses of an article go into the list, then its file goes; what to commit is said', async () => {
  const content = await site({
    'tin-tuc/2025/hop-dan.md': articleText(
      'aliases: [/cu/1.html, /cu/2/]\nimage: { src: le.png, alt: Lễ chào cờ }',
      '![Quang cảnh buổi họp](hop.png)',
    ),
    'tin-tuc/2025/le.png': tinyPng(),
    'tin-tuc/2025/hop.png': tinyPng(3, 2),
    'tin-tuc/khac.md': articleText('', '![Lễ chào cờ](2025/le.png)\n\n[xem](2025/hop-dan.md)'),
  })
  const run = withdraw(
    content,
    join(content, 'tin-tuc/2025/hop-dan.md'),
    '--reason',
    'Nhầm: "số liệu"',
  )
  assert.equal(run.code, 0)
  const list = await read(content)
  assert.deepEqual(
    [...list.matchAll(/address: (.*)/g)].map(([, address]) => address),
    ['/tin-tuc/hop-dan/', '/cu/1.html', '/cu/2/'],
  )
  assert.match(list, /^# .*\nwithdrawn:\n {2}- address/)
  assert.match(list, today)
  assert.match(list, /reason: "Nhầm: \\"số liệu\\""/)
  assert.deepEqual(await readdir(join(content, 'tin-tuc/2025')), ['hop.png', 'le.png'])
  assert.ok(!(await readdir(content)).some((name) => name.startsWith('.')))
  for (const said of ['withdrawn.yaml', 'hop-dan.md', 'hop.png'])
    assert.ok(run.out.includes(said), said)
  assert.doesNotMatch(run.out, /le\.png/)
  assert.match(run.out, /khac\.md, dòng 8\n.*đã rút/)
})

test('what the list says already stays as it is, with its comments; a standing page has one address', async () => {
  const before = '# Ghi chú\nwithdrawn:\n  # bài đầu\n  - { address: /cu/, date: 01/02/2025 }\n'
  const content = await site({
    'withdrawn.yaml': before,
    'trang/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nNội dung.\n',
  })
  assert.equal(withdraw(content, 'trang/gioi-thieu.md').code, 0)
  const list = await read(content)
  assert.ok(list.startsWith(before), list)
  assert.match(list, /\n {2}- address: \/gioi-thieu\/\n {4}date: \d{4}-\d{2}-\d{2}\n$/)
  assert.equal(runCommand('check', ['--content', content]).code, 0)
})

test('a run that was cut short before the file went is finished by the next', async () => {
  const content = await site({
    'withdrawn.yaml': 'withdrawn: [{ address: /tin-tuc/a/, date: 2025-01-01, reason: Cũ }]\n',
    'tin-tuc/a.md': articleText(),
  })
  const before = await read(content)
  assert.equal(withdraw(content, 'tin-tuc/a.md', '--reason', 'Mới').code, 0)
  assert.equal(await read(content), before)
  assert.deepEqual(await readdir(join(content, 'tin-tuc')), [])
})

test('an article whose front matter nobody can read is taken back by its file name', async () => {
  const content = await site({ 'tin-tuc/a.md': '---\ntitle: [\n---\n\nLộ thông tin.\n' })
  assert.equal(withdraw(content, 'tin-tuc/a.md').code, 0)
  assert.match(await read(content), /address: \/tin-tuc\/a\/\n/)
})

test('nothing is removed where the list cannot be written or added to', async () => {
  const cases: [name: string, files: Record<string, string>, flags: string[], code: number][] = [
    ['a list with a mistake', { 'withdrawn.yaml': 'withdrawn: [{ address: x }]\n' }, [], 1],
    ['a list that is no text', { 'withdrawn.yaml': '\0' }, [], 1],
    ['a list that is a folder', { 'withdrawn.yaml/x': '' }, [], 3],
    ['a reason that is too long', {}, ['--reason', 'x'.repeat(501)], 1],
    ['a reason that turns', {}, ['--reason', 'a\u202eb'], 1],
    ['an address of two files', { 'tin-tuc/2024/a.md': articleText() }, [], 2],
  ]
  for (const [name, files, flags, code] of cases) {
    const content = await site({ 'tin-tuc/a.md': articleText(), ...files })
    const run = withdraw(content, 'tin-tuc/a.md', ...flags)
    assert.equal(run.code, code, `${name}: ${run.err}`)
    assert.ok((await readdir(join(content, 'tin-tuc'))).includes('a.md'), name)
  }
})

test('what is no page of the content is wrong usage, with one line', async () => {
  const content = await site({
    'tin-tuc/a.md': articleText(),
    'tin-tuc/_nhap.md': 'x',
    'tin-tuc/a.png': tinyPng(),
  })
  await symlink('a.md', join(content, 'tin-tuc/link.md'))
  await mkdir(join(content, 'thong-bao'))
  for (const file of ['tin-tuc/b.md', 'tin-tuc/link.md', 'tin-tuc/a.png', '../x']) {
    const run = withdraw(content, file)
    assert.equal(run.code, 2, file)
    assert.equal(run.err.trim().split('\n').length, 1, file)
  }
  assert.deepEqual((await readdir(join(content, 'tin-tuc'))).toSorted(), [
    '_nhap.md',
    'a.md',
    'a.png',
    'link.md',
  ])
})
