import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const tool = join(import.meta.dirname, '../../scripts/tools/bench.ts')

/** Runs the command where no program is found. */
function run(...flags: string[]) {
  return spawnSync(process.execPath, [tool, ...flags], { env: { PATH: '' }, encoding: 'utf8' })
}

const wrong: readonly (readonly string[])[] = [
  ['--nhanh'],
  ['khac'],
  ['constructor'],
  ['endpoint', 'khac'],
  ['soak', '--minutes'],
  ['soak', '--minutes', '3'],
  ['soak', '--minutes', '5.5'],
  ['soak', '--minutes', '9999'],
  ['endpoint', '--minutes', '5'],
  ['endpoint', 'builds', '--minutes', '5'],
  ['--minutes', '5'],
]
for (const flags of wrong) {
  test(`npm run bench -- ${flags.join(' ')} is refused in one line`, () => {
    const { status, stderr } = run(...flags)
    assert.equal(status, 2)
    assert.match(stderr, /^Cách dùng: npm run bench .+\n$/)
  })
}

test('without wrk nothing is measured, and one line says how to get it', () => {
  const { status, stdout, stderr } = run('endpoint', 'pages')
  assert.equal(status, 3)
  assert.equal(stdout, '')
  assert.match(stderr, /^(endpoint: .+\n)?Cần wrk .+apt-get install wrk.+\n$/)
})
