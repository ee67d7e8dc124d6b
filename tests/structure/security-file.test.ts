import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const text = readFileSync('SECURITY.md', 'utf8')
/** Rows whose last cell names a file of tests; the other cells are in it. */
const rows = Array.from(
  text.matchAll(/^\| (.+) \| `(tests\/\S+)` \|$/gm),
  ([, cells = '', file = '']) => ({
    file,
    phrases: cells.split(' | '),
  }),
)

test('SECURITY.md names at least 12 things that content cannot do', () => {
  const ofContent = rows.filter(({ file }) => file === 'tests/build/capabilities.test.ts')
  assert.ok(ofContent.length >= 12)
})

for (const { file, phrases } of rows) {
  test(`what SECURITY.md says is in ${file}: ${phrases[0]}`, () => {
    assert.ok(existsSync(file))
    const tests = readFileSync(file, 'utf8')
    for (const phrase of phrases) assert.ok(tests.includes(phrase), phrase)
  })
}

test('every pair of what content can and cannot do is in SECURITY.md', () => {
  const tests = readFileSync('tests/build/capabilities.test.ts', 'utf8')
  const phrases = Array.from(
    tests.matchAll(/^ {4}can(?:not)?: '(.+)',$/gm),
    ([, phrase = '']) => phrase,
  )
  assert.ok(phrases.length >= 24)
  for (const phrase of phrases) assert.ok(text.includes(phrase), phrase)
})
