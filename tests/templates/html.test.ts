import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Child, html, raw } from '../../templates/html.ts'

test('a value is text, whatever it holds', () => {
  const shown: [Child, string][] = [
    ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
    ['Đại Kim', 'Đại Kim'],
    ['', ''],
    [0, '0'],
    [1156, '1156'],
    [false, ''],
    [null, ''],
    [undefined, ''],
    [[], ''],
    [['a', ['<', null], 0], 'a&lt;0'],
    [html`<i>${'<'}</i>`, '<i>&lt;</i>'],
    [[html`<i></i>`, '<'], '<i></i>&lt;'],
    [raw('<hr>'), '<hr>'],
  ]
  for (const [value, expected] of shown)
    assert.equal(String(html`<p>${value}</p>`), `<p>${expected}</p>`)
})

test('a value cannot leave the attribute it stands in', () => {
  const value = '" onclick="x'
  assert.equal(String(html`<a title="${value}">`), '<a title="&quot; onclick=&quot;x">')
})

test('an object that only looks like markup is not taken for it', () => {
  const fake = { toString: () => '<script>' } as unknown as string
  assert.throws(() => String(html`${fake}`), TypeError)
})
