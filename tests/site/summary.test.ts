import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countPieces } from '../../scripts/content/markdown/count-pieces.ts'
import { readingMinutes } from '../../scripts/site/reading-time.ts'
import { summaryOf } from '../../scripts/site/summary.ts'

const syllables = (count: number, syllable = 'họp') => Array(count).fill(syllable).join(' ')

// biome-ignore format: one case a line
const table: [what: string, summary: string | null, paragraph: string, expected: string][] = [
  ['the editor’s summary stays whole', syllables(100), 'Đoạn.', syllables(100)],
  ['a short paragraph is the summary', null, 'Phường họp dân.', 'Phường họp dân.'],
  ['exactly 200 characters are not cut', null, `${syllables(50)}.`, `${syllables(50)}.`],
  ['one more is cut after a whole word', null, `${syllables(50)}.1`, `${syllables(49)}…`],
  ['a word that ends at the limit is kept', null, `${syllables(49)} abc dài`, `${syllables(49)} abc…`],
  ['no comma or dash stands before the dots', null, `${syllables(47)}, – ${'a'.repeat(30)}`, `${syllables(47)}…`],
  ['a word without an end is cut inside', null, 'a'.repeat(300), `${'a'.repeat(199)}…`],
  ['no character is cut in two', null, `${'a'.repeat(198)}😀😀`, `${'a'.repeat(198)}…`],
  ['line breaks become spaces', null, 'Phường\nhọp  dân.', 'Phường họp dân.'],
  ['nothing stays nothing', null, '', ''],
]

for (const [what, summary, paragraph, expected] of table) {
  test(`summary: ${what}`, () => {
    const made = summaryOf(summary, paragraph)
    assert.equal(made, expected)
    if (summary === null) assert.ok([...made].length <= 200)
  })
}

test('pieces are what stands between blanks, whatever these are', () => {
  assert.equal(countPieces(''), 0)
  assert.equal(countPieces(syllables(10)), 10)
  assert.equal(countPieces(`\n${syllables(10).replaceAll(' ', ' \n\u00a0')} `), 10)
})

test('reading takes a minute for 313 syllables or 238 English words, and never less than one', () => {
  assert.equal(readingMinutes(0, 'vi'), 1)
  assert.equal(readingMinutes(10, 'vi'), 1)
  assert.equal(readingMinutes(626, 'vi'), 2)
  assert.equal(readingMinutes(476, 'en'), 2)
  assert.equal(readingMinutes(1565, 'vi'), 5)
})
