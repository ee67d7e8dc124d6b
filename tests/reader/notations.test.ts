import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indented } from '../../scripts/reader/tools/save-article/indented.ts'
import { markdownNotation as markdown } from '../../scripts/reader/tools/save-article/markdown-notation.ts'
import { plainNotation as plain } from '../../scripts/reader/tools/save-article/plain-notation.ts'
import { renderText } from '../content/markdown/render-text.ts'

const texts = [
  'a * b * c, _d_ và `e`',
  '[không] phải <liên kết>',
  '# không phải tiêu đề',
  '- không phải mục',
  '1. không phải mục',
  '+ cộng',
  '=== gạch',
  '~~còn~~ \\* &amp; &lt;',
  'Nghị quyết 15/NQ-HĐND ngày 05/09/2022',
  '![ảnh](x.png)',
  '> trích',
]
for (const text of texts) {
  test(`words stay words in Markdown: ${text}`, () => {
    assert.equal(renderText(markdown.text(text)).body.text, text)
  })
}

test('a table of Markdown keeps its cells, whatever stands in them', () => {
  const written = markdown.table([
    ['Số', 'Tên'],
    ['1', 'a | b'],
  ])
  assert.equal(renderText(written).body.text, 'Số Tên\n1 a | b')
})

test('code keeps its signs', () => {
  for (const code of ['a`b', '`', '``x``', '<b>']) {
    assert.equal(renderText(`x ${markdown.code(code)}`).body.text, `x ${code}`, code)
  }
  assert.match(renderText(markdown.block('```\nx')).body.html, /<code>```\nx/)
})

test('a mark of emphasis touches the word, not the blank', () => {
  assert.equal(markdown.strong(' đậm '), ' **đậm** ')
  assert.equal(markdown.emphasis(' '), ' ')
})

test('the lines of an item stand under its words, and empty ones stay empty', () => {
  assert.deepEqual(indented('1.', ['a', '', 'b']), ['1. a', '', '   b'])
})

test('plain text has the address after the words of a link, once', () => {
  assert.equal(plain.link('Đây', 'https://a.vn/'), 'Đây (https://a.vn/)')
  assert.equal(plain.link('https://a.vn/', 'https://a.vn/'), 'https://a.vn/')
})
