import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newProblem } from '../../scripts/content/new-problem.ts'
import {
  type ReportFormat,
  reportProblems,
} from '../../scripts/tools/problem-report/report-problems.ts'
import { yamlReason } from '../../templates/words/problems/yaml-reasons.ts'

const options = { contentFolder: './content/', language: 'vi' } as const
const hostile = newProblem(
  'tin-tuc/a,b:c.md',
  { line: 3, column: 1 },
  'link-scheme',
  { scheme: 'x\n::error::\u001b[31m%0A\u202e' },
  { fix: 'một\nhai' },
)

for (const format of ['text', 'github'] as ReportFormat[]) {
  test(`what an editor wrote gives no commands to the reader of ${format}`, () => {
    const report = reportProblems(format, [hostile], options)
    assert.doesNotMatch(report, /\p{Cc}(?<!\n)|\u202e/u)
    assert.doesNotMatch(report, /\n\s*::/)
  })
}

test('github escapes what its runner would read', () => {
  const report = reportProblems('github', [hostile], options)
  assert.ok(report.startsWith('::warning file=content/tin-tuc/a%2Cb%3Ac.md,line=3,col=1,'))
  assert.ok(report.includes('%250A') && report.endsWith('%0Amột%0Ahai'))
})

test('a repaired place of two lines stands under itself', () => {
  const report = reportProblems('text', [hostile], options)
  assert.ok(report.includes('  Sửa thành:  một\n    hai\n'))
  assert.ok(report.startsWith('⚠ content/tin-tuc/a,b:c.md, dòng 3\n'))
})

test('gitlab knows a problem again when only its line changed, and tells two equal ones apart', () => {
  const prints = (...lines: number[]) =>
    JSON.parse(
      reportProblems(
        'gitlab',
        lines.map((line) => ({ ...hostile, line })),
        options,
      ),
    ).map(({ fingerprint }: { fingerprint: string }) => fingerprint)
  assert.deepEqual(prints(3, 5), prints(4, 9))
  assert.equal(new Set(prints(3, 5)).size, 2)
})

test('reasons of the YAML parser are told in Vietnamese, or not at all', () => {
  assert.equal(
    yamlReason('unexpected end of the stream within a double quoted scalar'),
    'thiếu dấu ngoặc kép đóng',
  )
  assert.equal(yamlReason('title:'), 'title:')
  assert.equal(yamlReason('ill-formed tag handle'), null)
})
