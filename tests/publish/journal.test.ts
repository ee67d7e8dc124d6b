import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readJournal, writeJournal } from '../../scripts/publish/journal.ts'
import { LeftoverForeign } from '../../scripts/publish/leftover-foreign.ts'
import { temporaryFolder } from './folder-of.ts'

test('a journal is read as it was written; anything else is none', () => {
  const file = join(temporaryFolder(), 'journal.json')
  assert.equal(readJournal(file), null)
  const journal = {
    version: 1,
    whole: false,
    moves: ['a/b.html'],
    obstacles: [],
    removals: [],
    beside: ['.nginx.conf'],
    besideGone: [],
  } as const
  writeJournal(file, journal)
  assert.deepEqual(readJournal(file), journal)
  for (const wrong of [
    '',
    '[]',
    '{"version":2}',
    ...['../x', '/x', 'a/../../x', '', '.', 'a\\b'].map((path) =>
      JSON.stringify({ ...journal, moves: [path] }),
    ),
    JSON.stringify({ ...journal, beside: ['-of-others/x'] }),
    JSON.stringify({ ...journal, whole: 'no' }),
  ]) {
    writeFileSync(file, wrong)
    assert.throws(() => readJournal(file), LeftoverForeign, wrong)
  }
})
