import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { runCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'

const bad = await makeSite({
  'thong-bao/hop-dan.md':
    '---\ntitle: Thông báo: về việc họp dân\ndate: 2022-09-05\n---\n\nNội dung.\n',
  'tin-tuc/a.md': '---\ntitle: HỌP TỔ DÂN PHỐ SỐ NĂM\ndate: 2022-02-03\n---\n\nNội dung.\n',
  'tin-tuc/b.md': '---\ntitle: Họp\ndate: 2022-02-30\n---\n\nNội dung.\n',
})
const good = await makeSite({
  'tin-tuc/a.md': '---\ntitle: Họp dân\ndate: 2022-09-05\n---\n\nNội dung.\n',
})
after(() => Promise.all([bad.remove(), good.remove()]))

const check = (folder: string, format: string) =>
  runCommand('check', ['--content', folder, '--format', format])

test('text says the file, the line, the field, the sentence and the repaired line', () => {
  const { code, out } = check(bad.folder, 'text')
  assert.equal(code, 1)
  assert.ok(
    out.includes(`✖ ${bad.folder}/thong-bao/hop-dan.md, dòng 2 (title)
  Tiêu đề có dấu hai chấm nên phải đặt trong ngoặc kép.
  Sửa thành:  title: "Thông báo: về việc họp dân"
`),
  )
  assert.ok(out.includes(`⚠ ${bad.folder}/tin-tuc/a.md, dòng 2 (title)`))
  assert.match(out, /2 lỗi, 1 lưu ý trong 3 tệp\.\n$/)
})

test('json has the facts of every problem, with files relative to the content folder', () => {
  const { code, out } = check(bad.folder, 'json')
  assert.equal(code, 1)
  const { problems } = JSON.parse(out)
  assert.deepEqual(problems[0], {
    file: 'thong-bao/hop-dan.md',
    line: 2,
    column: 8,
    code: 'title-needs-quotes',
    severity: 'error',
    message: 'Tiêu đề có dấu hai chấm nên phải đặt trong ngoặc kép.',
    fix: 'title: "Thông báo: về việc họp dân"',
  })
  assert.deepEqual(
    problems.map(({ code, severity }: { code: string; severity: string }) => [code, severity]),
    [
      ['title-needs-quotes', 'error'],
      ['title-capitals', 'warning'],
      ['date-impossible', 'error'],
    ],
  )
})

test('github has one escaped workflow command a problem', () => {
  const { code, out } = check(bad.folder, 'github')
  assert.equal(code, 1)
  const lines = out.trim().split('\n')
  assert.equal(lines.length, 3)
  assert.match(
    lines[0] ?? '',
    /^::error file=.*hop-dan\.md,line=2,col=8,title=title-needs-quotes::.*%0Atitle: "Thông báo/,
  )
  assert.match(lines[1] ?? '', /^::warning /)
})

test('gitlab is a Code Quality report whose fingerprints differ and stay', () => {
  const { code, out } = check(bad.folder, 'gitlab')
  assert.equal(code, 1)
  const report = JSON.parse(out)
  assert.equal(
    new Set(report.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size,
    3,
  )
  assert.deepEqual(Object.keys(report[0]), [
    'description',
    'check_name',
    'fingerprint',
    'severity',
    'location',
  ])
  assert.equal(check(bad.folder, 'gitlab').out, out)
})

test('good content is 0 in every format', () => {
  assert.match(check(good.folder, 'text').out, /^✔ 2 tệp, không có lỗi\.\n$/)
  assert.deepEqual(JSON.parse(check(good.folder, 'json').out), { problems: [] })
  assert.deepEqual(check(good.folder, 'github'), { code: 0, out: '', err: '' })
  assert.deepEqual(JSON.parse(check(good.folder, 'gitlab').out), [])
})

for (const flags of [
  ['--format', 'xml'],
  ['--contnet', 'x'],
  ['--content', 'khong-co'],
]) {
  test(`wrong usage ends with 2 and one line: ${flags.join(' ')}`, () => {
    const { code, out, err } = runCommand('check', flags)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.equal(err.trim().split('\n').length, 1)
  })
}
