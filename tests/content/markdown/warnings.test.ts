import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findPersonalNumbers } from '../../../scripts/content/markdown/personal-data.ts'
import { problemsOf, renderText } from './render-text.ts'

describe('numbers that may belong to a person', () => {
  const found: [text: string, code: string][] = [
    ['CCCD 001234567890.', 'identity-number'],
    ['số 123456789012, cấp', 'identity-number'],
    ['001 234 567 890', 'identity-number'],
    ['gọi 0912345678', 'phone-number'],
    ['ĐT:0912 345 678.', 'phone-number'],
    ['091.234.5678', 'phone-number'],
    ['0912-345-678', 'phone-number'],
    ['+84 912 345 678', 'phone-number'],
    ['(+84)912345678', 'phone-number'],
    ['(024) 3864 1234', 'phone-number'],
    ['0912345678 5 người', 'phone-number'],
  ]
  for (const [text, code] of found) {
    test(`${text} has one`, () => {
      assert.deepEqual(
        findPersonalNumbers(text).map((number) => number.code),
        [code],
      )
    })
  }

  const other = [
    'ngày 05/09/2022 lúc 19:30',
    '05.09.2022 10',
    '123.456.789.012 đồng',
    '1.234.567.890 đồng',
    'mã số thuế 0101234567',
    'Số tài khoản: 0123456789',
    '1234567890123',
    'https://a.vn/bai-123456789012.html',
    '2020-2021-2022',
    '622/540 hồ sơ, đạt 115 %',
  ]
  for (const text of other) {
    test(`${text} has none`, () => assert.deepEqual(findPersonalNumbers(text), []))
  }

  test('they are warnings, at their line and column', () => {
    const { problems } = renderText('a\n\n> b\n> gọi 0912345678', { firstLine: 7 })
    const [problem] = problems
    assert.equal(problem?.severity, 'warning')
    assert.deepEqual([problem?.line, problem?.column], [10, 7])
    assert.deepEqual(problem?.args, { found: '0912345678' })
  })
})

describe('long paragraphs', () => {
  test('over 1,500 characters are told', () => {
    const words = 'chữ '.repeat(375)
    assert.deepEqual(problemsOf(`a\n\n${words}dài`), ['3:1 long-paragraph'])
    assert.deepEqual(problemsOf(words), [])
  })

  test('two of them that are shorter are not', () => {
    const words = 'chữ '.repeat(300)
    assert.deepEqual(problemsOf(`${words}\n\n${words}`), [])
  })
})

describe('lines', () => {
  const broken = '[x](khong-co.pdf)'
  const places: [name: string, text: string, place: string][] = [
    ['in a paragraph', `a\nb\nc ${broken}`, '3:7'],
    ['after code over two lines', `\`a\nb\` c\n${broken}`, '3:5'],
    ['in a list', `- a\n- b\n  - c ${broken}`, '3:11'],
    ['in a quote', `> a\n> b ${broken}`, '2:9'],
    ['in a table', `|a|\n|-|\n|b|\n|${broken}|`, '4:6'],
    ['in a heading', `a\n\n# ${broken}`, '3:7'],
    ['in a footnote', `a[^1]\n\n[^1]: b\n    ${broken}`, '4:9'],
    ['in a note inside a sentence', `a\nb^[${broken}]`, '2:8'],
  ]
  for (const [name, text, place] of places) {
    test(`are right ${name}`, () => {
      assert.deepEqual(problemsOf(text), [`${place} attachment-missing`])
    })
  }

  test('count from the first line of the file, with Windows line ends too', () => {
    assert.deepEqual(problemsOf(`a\r\n\r\n${broken}`, { firstLine: 6 }), ['8:5 attachment-missing'])
  })
})
