import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { runCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'

const good = await makeSite({ 'tin-tuc/hen-gio.md': articleText('date: 2026-02-10 07:30') })
const bad = await makeSite({ 'tin-tuc/sai.md': articleText('date: 2026-02-30') })
after(() => Promise.all([good.remove(), bad.remove()]))

const due = (folder: string, ...flags: string[]) =>
  runCommand('due', ['--content', folder, ...flags])

test('an article whose time has come since is named, and the code is 0', () => {
  const run = due(
    good.folder,
    '--since',
    '2026-02-10T07:17+07:00',
    '--at',
    '2026-02-10T07:47+07:00',
  )
  assert.deepEqual(run, { code: 0, out: 'tin-tuc/hen-gio.md: đã đến giờ đăng\n', err: '' })
})

test('with nothing due the code is 4 and nothing else', () => {
  const run = due(
    good.folder,
    '--since',
    '2026-02-10T07:47+07:00',
    '--at',
    '2026-02-10T08:17+07:00',
  )
  assert.equal(run.code, 4)
  assert.equal(run.err, '')
  assert.equal(run.out.trim().split('\n').length, 1)
})

test('an instant as a build server writes it is understood', () => {
  const flags = ['--since', '2026-02-09T18:04:05Z', '--at', '2026-02-10T03:04:05.678Z']
  assert.equal(due(good.folder, ...flags).code, 0)
})

test('a content that could not be published ends with 1 and says why', () => {
  const run = due(bad.folder, '--since', '2026-02-10')
  assert.equal(run.code, 1)
  assert.match(run.err, /sai\.md/)
})

const wrongUsages = [
  [],
  ['--since'],
  ['--since', ''],
  ['--since', 'hôm qua'],
  ['--since', '2026-02-10', '--at', 'mai'],
  ['--since', '2026-02-10', '--content', 'khong-co-thu-muc-nay'],
]
for (const flags of wrongUsages) {
  test(`wrong usage ends with 2 and one line: ${flags.join(' ')}`, () => {
    const run = runCommand('due', flags)
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
  })
}
