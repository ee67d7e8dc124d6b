import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCommand } from '../build/run-command.ts'
import { temporaryFolder } from './folder-of.ts'

test('keys says where each half belongs, and makes none twice, nor in the project', () => {
  const target = join(temporaryFolder(), 'new', 'k.pem')
  const made = runCommand('keys', ['--to', target])
  assert.equal(made.code, 0)
  assert.match(made.out, /Khoá riêng: .*k\.pem\n[\s\S]*Khoá công khai: .*k\.public\.pem\n/)
  const half = readFileSync(target, 'utf8')
  for (const flags of [['--to', target], ['--to', 'k.pem'], []]) {
    const run = runCommand('keys', flags)
    assert.equal(run.code, 2, flags.join(' '))
    assert.equal(run.err.trim().split('\n').length, 1)
  }
  assert.equal(readFileSync(target, 'utf8'), half)
  assert.equal(existsSync('k.pem'), false)
})
