import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logSparingly } from '../../scripts/tools/log-sparingly.ts'

test('a line is written once a minute, another line at once', () => {
  let now = 0
  const lines: string[] = []
  const log = logSparingly(
    (line) => lines.push(`${now / 1000} ${line}`),
    () => now,
  )
  for (const [seconds, line] of [
    [0, 'full'],
    [1, 'full'],
    [2, 'locked'],
    [59, 'full'],
    [60, 'full'],
  ] as const) {
    now = seconds * 1000
    log(line)
  }
  assert.deepEqual(lines, ['0 full', '2 locked', '60 full'])
})
