import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodePostings, longestPosting, writePosting } from '../../scripts/search/postings.ts'
import { fold, spell } from '../../scripts/search/spelling/spelling.ts'
import { usualForm } from '../../scripts/search/spelling/usual-form.ts'
import { wordsOf } from '../../scripts/search/spelling/words-of.ts'
import { sampleTexts } from './sample-index.ts'

const spellings: readonly [written: string[], folded: string, usual: string][] = [
  [['đường', 'Đường', 'ĐƯỜNG', 'đường'.normalize('NFD')], 'duong', 'đường'],
  [['hoà', 'hòa', 'HÒA'], 'hoa', 'hòa'],
  [['thuý', 'thúy'], 'thuy', 'thúy'],
  [['khoẻ', 'khỏe'], 'khoe', 'khỏe'],
  [['quý', 'qúy'], 'qui', 'quý'],
  [['già', 'gìa'], 'gia', 'già'],
  [['nghiêng'], 'nghieng', 'nghiêng'],
  [['người'], 'nguoi', 'người'],
  [['mười'], 'muoi', 'mười'],
  [['tiếng'], 'tieng', 'tiếng'],
  [['toàn'], 'toan', 'toàn'],
  [['ngoài'], 'ngoai', 'ngoài'],
  [['kỹ'], 'ki', 'kỹ'],
  [['tay'], 'tay', 'tay'],
  [['05'], '5', '05'],
  [['0'], '0', '0'],
  [['HĐND'], 'hdnd', 'hđnd'],
]
for (const [written, folded, usual] of spellings) {
  test(`${written.join(', ')}: one spelling, folded ${folded}, usually ${usual}`, () => {
    assert.equal(new Set(written.map(spell)).size, 1)
    const spelling = spell(written[0] ?? '')
    assert.deepEqual([fold(spelling), usualForm(spelling)], [folded, usual])
  })
}

test('every word of the sample site is spelled the same in its usual form', async () => {
  const texts = await sampleTexts()
  const words = texts.flatMap(({ body }) => wordsOf(body).map(({ spelling }) => spelling))
  assert.ok(words.length > 5000)
  for (const word of new Set(words)) assert.equal(spell(usualForm(word)), word)
})

const neighbours: readonly [text: string, follows: string][] = [
  ['họp dân', '01'],
  ['họp. Dân', '00'],
  ['họp\ndân', '00'],
  ['họp, dân', '01'],
  ['15/NQ-HĐND', '011'],
  ['TP.HCM', '01'],
  ['4,6', '01'],
]
for (const [text, follows] of neighbours) {
  test(`neighbours in ${JSON.stringify(text)}`, () => {
    const words = wordsOf(text)
    assert.equal(words.map((word) => Number(word.follows)).join(''), follows)
    assert.deepEqual(
      words.map(({ start, end }) => text.slice(start, end)),
      text.match(/[\p{L}\d]+/gu),
    )
  })
}

test('a list reads as it was written', () => {
  const list = [0, 1, 2, 39, 40, 79, 1600, 60_000, 60_001, 3_000_000]
  const bytes = new Uint8Array(list.length * longestPosting)
  let end = 0
  for (const [index, article] of list.entries()) {
    end = writePosting(article - (list[index - 1] ?? -1), index % 4, bytes, end)
  }
  const text = new TextDecoder().decode(bytes.subarray(0, end))
  const found = new Uint8Array(3_000_001)
  assert.equal(decodePostings(text, { found, there: 4, replaces: false }), list.length)
  for (const [index, article] of list.entries()) assert.equal(found[article], 4 | (index % 4))
  assert.equal(
    found.reduce((sum, bits) => sum + (bits > 0 ? 1 : 0), 0),
    list.length,
  )
  assert.match(text, /^[!-~]+$/)
})
