import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { htmlOf, renderText } from './render-text.ts'

describe('headings', () => {
  const levels: [written: string, shown: number[]][] = [
    ['# a', [2]],
    ['# a\n## b\n### c', [2, 3, 4]],
    ['## a\n### b\n## c', [2, 3, 2]],
    ['## a\n#### b\n### c', [2, 3, 3]],
    ['### a\n## b', [2, 2]],
    ['# a\n## b\n### c\n#### d\n##### e\n###### f', [2, 3, 4, 5, 6, 6]],
  ]
  for (const [written, shown] of levels) {
    test(`${JSON.stringify(written)} gives the levels ${shown.join(' ')}`, () => {
      const { html, headings } = renderText(written).body
      assert.deepEqual(
        headings.map(({ level }) => level),
        shown,
      )
      assert.deepEqual(
        [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level)),
        shown,
      )
    })
  }

  test('ids begin with muc- and are never the same', () => {
    const { headings, anchors, html } = renderText('# Điều 1\n# Điều 1\n# Điều 1 2\n# 🎉').body
    const ids = ['muc-dieu-1', 'muc-dieu-1-2', 'muc-dieu-1-2-2', 'muc-khong-ten']
    assert.deepEqual(
      headings.map(({ id }) => id),
      ids,
    )
    assert.deepEqual(anchors, ids)
    assert.match(html, /<h2 id="muc-dieu-1-2">Điều 1<\/h2>/)
  })

  test('one without words is left out', () => {
    assert.equal(htmlOf('#\n\nMột.'), '<p>Một.</p>')
  })

  test('the text of one has no marks in it', () => {
    const [heading] = renderText('## Ý *chính* và `mã` [xem](bai.md)').body.headings
    assert.equal(heading?.text, 'Ý chính và mã xem')
  })
})

describe('tables', () => {
  const table = '|Số|Tên|Ghi|\n|--:|:-:|:--|\n|1|a|b|'

  test('alignment is a class, never a style', () => {
    const html = htmlOf(table)
    assert.match(html, /<th class="right" scope="col">Số<\/th>/)
    assert.match(html, /<td class="center">a<\/td>\n<td class="left">b<\/td>/)
    assert.doesNotMatch(html, /style=/)
  })

  test('each scrolls in a frame that the keyboard reaches, under a name of its own', () => {
    const html = htmlOf(`${table}\n\n${table}`)
    const frame =
      '<section class="table-frame" tabindex="0" aria-label="Bảng, cuộn ngang để xem hết'
    assert.ok(html.startsWith(`${frame}">\n<table>`))
    assert.ok(html.includes(`${frame} (2)">`))
  })

  test('an empty heading cell is a plain cell', () => {
    assert.match(htmlOf('||b|\n|-|-|\n|1|2|'), /<tr>\n<td><\/td>\n<th scope="col">b<\/th>/)
  })
})

describe('footnotes', () => {
  const html = htmlOf('Một[^a] hai^[Nói *thêm*] lại[^a].\n\n[^a]: Nguồn.')

  test('a call has a name to be read aloud and leads to its note', () => {
    assert.ok(
      html.includes(
        '<a id="cho-doc-1" href="#chu-thich-1" role="doc-noteref" aria-label="Chú thích 1">1</a>',
      ),
    )
    assert.ok(html.includes('<li id="chu-thich-2"><p>Nói <em>thêm</em> <a href="#cho-doc-2"'))
  })

  test('a note leads back to each of its calls', () => {
    assert.ok(html.includes('href="#cho-doc-1" role="doc-backlink" aria-label="Trở lại chỗ đọc 1"'))
    assert.ok(html.includes('href="#cho-doc-1-2" role="doc-backlink"'))
    assert.ok(html.includes('id="cho-doc-1-2"'))
  })

  test('they stand under a heading of their own, and their ids may be linked to', () => {
    assert.match(
      html,
      /<section class="footnotes" role="doc-endnotes" aria-labelledby="chu-thich">/,
    )
    const { anchors, headings } = renderText('Một[^a].\n\n[^a]: Nguồn.').body
    assert.deepEqual(anchors, ['cho-doc-1', 'chu-thich', 'chu-thich-1'])
    assert.deepEqual(headings, [])
  })

  test('a note inside a note keeps its words', () => {
    const nested = htmlOf('Một^[hai ^[ba]].')
    assert.ok(nested.includes('hai ^[ba]'))
    assert.equal(nested.match(/id="chu-thich-1"/g)?.length, 1)
  })
})

describe('words', () => {
  test('the first paragraph stands in no heading, list or quote', () => {
    const { body } = renderText('# Đầu\n\n> Trích\n\n- Mục\n\nĐoạn **một**\ndòng hai.\n\nĐoạn hai.')
    assert.equal(body.firstParagraph, 'Đoạn một dòng hai.')
  })

  test('a text of lists alone begins with its first item', () => {
    assert.equal(renderText('# Đầu\n\n- Mục một\n- Mục hai').body.firstParagraph, 'Mục một')
    assert.equal(renderText('').body.firstParagraph, '')
  })

  test('the whole text has one line for each block and row', () => {
    const { body } = renderText('# Đầu\n\nMột\nhai `ba`.\n\n- bốn\n\n|a|b|\n|-|-|\n|c|d|')
    assert.equal(body.text, 'Đầu\nMột hai ba.\nbốn\na b\nc d')
  })

  test('lines pasted from Word with blanks before them are no code', () => {
    assert.equal(htmlOf('Một\n\n     Hai'), '<p>Một</p>\n<p>Hai</p>')
  })

  test('a block of code can be reached by the keyboard', () => {
    assert.equal(htmlOf('```js" x\na < b\n```'), '<pre tabindex="0"><code>a &lt; b\n</code></pre>')
  })

  test('quotes, dots and dashes stay as they were typed', () => {
    assert.equal(htmlOf('(c) ... -- "a"'), '<p>(c) ... -- &quot;a&quot;</p>')
  })
})
