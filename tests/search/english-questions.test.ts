import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, openTexts, sampleTexts } from './sample-index.ts'

const merged = '/en/thong-bao/tu-01-07-2025-thuoc-phuong-dinh-cong/'
const about = '/en/gioi-thieu/'
const contact = '/en/lien-he/'

// biome-ignore format: one question a line
const questions: readonly [what: string, typed: string, first: string | null][] = [
  ['a word', 'merger', merged],
  ['upper case', 'WARD OFFICE', merged],
  ['a name with marks', 'Đại Kim', merged],
  ['a name without marks', 'dinh cong', merged],
  ['a phrase', '"former Đại Kim Ward"', about],
  ['a word with an apostrophe', 'people’s committee', about],
  ['the same apostrophe as a typewriter has it', "people's committee", about],
  ['a code', '1656/NQ-UBTVQH15', merged],
  ['a number', '85,502', about],
  ['an unfinished word', 'opening hou', contact],
  ['the day of an article as lists show it', '30 Jun 2025', merged],
  ['the day of an article as it shows it', 'Monday, 30 June 2025', merged],
  ['a Vietnamese word', 'đảng viên', null],
]

const index = await openTexts(await sampleTexts('en'))

for (const [what, typed, first] of questions) {
  test(`${what}: ${typed}`, async () => {
    const [found = null] = await addressesOf(index, typed)
    assert.equal(found, first)
  })
}
