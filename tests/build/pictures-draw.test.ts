import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawWords } from '../../scripts/build/pictures/draw-words.ts'
import { outline, textWidth } from '../../scripts/build/pictures/outlines.ts'

const alphabet =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
const drawn = (title: string) =>
  String(drawWords({ title, name: 'UBND phường Đại Kim', accent: '#9a1b1e' }))

test('every Vietnamese letter, large and small, has an outline and a width', () => {
  for (const letter of alphabet + alphabet.toUpperCase()) {
    for (const weight of [400, 700] as const) {
      assert.match(outline(letter, 0, 0, 40, weight), /^M[-\d. MLQCZ]+$/, letter)
      assert.ok(textWidth(letter, 40, weight) > 5, letter)
    }
  }
})

test('a letter in two characters is drawn as one', () => {
  assert.equal(outline('ệ'.normalize('NFD'), 0, 0, 40, 700), outline('ệ', 0, 0, 40, 700))
})

test('a letter of another alphabet is left out', () => {
  assert.equal(outline('đ字', 0, 0, 40, 700), outline('đ', 0, 0, 40, 700))
})

test('a drawing holds shapes and no text, so no font of the machine is asked', () => {
  for (const title of ['Tin tức', 'Công khai ngân sách '.repeat(12), 'Nghiêng'.repeat(40)]) {
    const svg = drawn(title)
    assert.doesNotMatch(svg, /<text|font|NaN|undefined|href/)
    assert.equal(svg, drawn(title))
  }
})
