import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { en } from '../../templates/words/problems/en.ts'
import { vi } from '../../templates/words/problems/vi.ts'

/** Arguments that fit every sentence. */
const args = {
  address: '/a/',
  accent: '#111111',
  alias: 'a',
  alt: 'ảnh',
  anchor: 'muc-a',
  background: '#ffffff',
  bytes: 2048,
  count: 2,
  date: '2025-06-01',
  detail: 'x',
  ending: '.svg',
  example: 'title: A',
  fault: 'damaged',
  height: 3000,
  expected: 'text',
  file: 'a.md',
  firstLine: 2,
  folder: 'a',
  found: 'list',
  host: 'a.vn',
  key: 'title',
  known: ['title', 'date'],
  language: 'js',
  length: 300,
  like: 'gov.vn',
  limit: 200,
  lines: 3000,
  name: 'a',
  names: ['U+202E'],
  needed: 4.5,
  offset: 3,
  other: 'b',
  otherFile: 'b.md',
  ratio: 2,
  wanted: 'phim.vtt',
  width: 4000,
  reason: 'EACCES',
  scheme: 'javascript',
  seconds: 5,
  suggestion: 'date',
  tag: 'a',
  written: 'x',
}

for (const [language, words] of Object.entries({ vi, en })) {
  test(`every problem has a whole sentence in ${language}`, () => {
    for (const [code, sentence] of Object.entries(words)) {
      const text = (sentence as (facts: typeof args) => string)(args)
      assert.doesNotMatch(text, /undefined|NaN|\[object/, code)
      assert.match(text, /[.?)a-z/":-]$/i, code)
      assert.ok(text.length >= 20, code)
      assert.equal(text, text.normalize('NFC'), code)
    }
  })
}

test('a sentence in Vietnamese is not the English one', () => {
  for (const code of Object.keys(vi) as (keyof typeof vi)[]) {
    const say = (words: typeof vi) => (words[code] as (facts: typeof args) => string)(args)
    assert.notEqual(say(vi), say(en), code)
  }
})

test('every code has a reason to be: the gate makes it somewhere', async () => {
  const { glob } = await import('node:fs/promises')
  const sources = await Array.fromAsync(glob('scripts/content/**/*.ts'))
  const text = sources
    .filter((file) => !file.endsWith('problem.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const unused = Object.keys(vi).filter((code) => !text.includes(`'${code}'`))
  assert.deepEqual(unused, [])
})
