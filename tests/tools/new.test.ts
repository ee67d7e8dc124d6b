import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { runCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'

const site = await makeSite({})
after(() => site.remove())
const make = (title: string, section = 'tin-tuc') =>
  runCommand('new', [title, '--section', section, '--content', site.folder])

test('a new article is a draft that the gate accepts, and its path is printed', async () => {
  const { code, out } = make('Thông báo: "họp" tổ dân phố \\ số 5')
  assert.equal(code, 0)
  const path = out.trim()
  assert.match(path, /tin-tuc\/\d{4}\/thong-bao-hop-to-dan-pho-so-5\.md$/)
  assert.match(await readFile(path, 'utf8'), /^draft: true/m)
  assert.equal(runCommand('check', ['--content', site.folder]).code, 0)
})

test('an article that is there is never written over', async () => {
  const path = make('Họp dân').out.trim()
  const before = await readFile(path, 'utf8')
  const again = make('Họp dân')
  assert.equal(again.code, 2)
  assert.ok(again.err.includes(path))
  assert.equal(await readFile(path, 'utf8'), before)
})

test('an unknown section, a title without a letter and a missing title end with 2 and one line', () => {
  for (const run of [
    make('Họp', 'khong-co'),
    make('…!'),
    runCommand('new', ['--section', 'tin-tuc']),
  ]) {
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
  }
})

test('a title that makes a reserved address, or that of another article, ends with 2', () => {
  assert.equal(make('trang 2').code, 2)
  assert.equal(make('Họp dân', 'tin-tuc').code, 2)
})

test('a title of many words becomes a short name, and line breaks become spaces', () => {
  const { code, out } = make(`Một${'\n'}${'nghiêng '.repeat(60)}`)
  assert.equal(code, 0)
  assert.ok((out.trim().split('/').at(-1) ?? '').length <= 83)
})
