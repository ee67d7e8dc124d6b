import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutText } from '../../scripts/reader/tools/read-aloud/cut-text.ts'

const long = (words: number, word = 'phường') => Array(words).fill(word).join(' ')

// biome-ignore format: one case a line
const table: [what: string, text: string, pieces: string[]][] = [
  ['sentences', 'Họp dân tối nay. Mời bà con đến! Có ai bận không? Hẹn gặp…', ['Họp dân tối nay.', 'Mời bà con đến!', 'Có ai bận không?', 'Hẹn gặp…']],
  ['a sentence in quotes', 'Ông nói: “Đúng giờ.” Mọi người về.', ['Ông nói: “Đúng giờ.”', 'Mọi người về.']],
  ['abbreviations end nothing', 'TP. Hà Nội và Q. Hoàng Mai mời ThS. Lan.', ['TP. Hà Nội và Q. Hoàng Mai mời ThS. Lan.']],
  ['a number with dots is one word', 'Có 1.156 lượt. 12 người vắng.', ['Có 1.156 lượt.', '12 người vắng.']],
  ['the number of an item belongs to it', '2. Nguồn còn mỏng. Bận.', ['2. Nguồn còn mỏng.', 'Bận.']],
  ['a dot before a small letter ends nothing', 'Xem mục a. rồi ký.', ['Xem mục a. rồi ký.']],
  ['blanks and line breaks are one', '  Một\n\u00a0 hai ', ['Một hai']],
  ['nothing', ' \n', []],
  ['decomposed letters stay', 'Ngo\u0303 ba. Đi tha\u0302\u0309ng.', ['Ngo\u0303 ba.', 'Đi tha\u0302\u0309ng.']],
]
for (const [what, text, pieces] of table) {
  test(`cut: ${what}`, () => assert.deepEqual(cutText(text), pieces))
}

test('a long sentence is cut at its last comma, else between words, and never beyond 180 characters', () => {
  const [first, second] = cutText(`${long(15)}, ${long(20)}.`)
  assert.equal(first, `${long(15)},`)
  assert.equal(second, `${long(20)}.`)
  const texts = [long(300), 'x'.repeat(1000), `${long(40)}; ${'y'.repeat(400)} ${long(40)}. Hết.`]
  for (const text of texts) {
    const pieces = cutText(text)
    for (const piece of pieces) assert.ok(piece.length > 0 && piece.length <= 181, piece)
    assert.equal(pieces.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
  }
})
