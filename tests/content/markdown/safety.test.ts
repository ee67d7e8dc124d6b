import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderText } from './render-text.ts'

/** Every tag that a text may become, as it must be written. */
const value = '"[^"<>]*"'
const allowed = new RegExp(
  `^(?:/?(?:p|em|strong|s|ul|li|blockquote|table|thead|tbody|tr|td|th|h[2-6]|figure|figcaption|ol|sup|a|section|span|pre|code)|br|hr|${[
    `h[2-6] id=${value}`,
    'ol start="\\d+"',
    `li id=${value}`,
    'sup class="footnote-ref"',
    'code',
    'pre tabindex="0"',
    'th(?: class="(?:left|right|center)")? scope="col"',
    'td class="(?:left|right|center)"',
    `section class="(?:table-frame|footnotes)"(?: (?:tabindex|role|aria-label|aria-labelledby)=${value})+`,
    'span class="(?:visually-hidden|attachment-facts)"',
    `a(?: (?:id|class|rel|role|title|aria-label)=${value})*(?: href="(?:https?://|/|#|mailto:|tel:)[^"<>]*")(?: (?:rel|title|role|aria-label)=${value})*`,
    `img src="/assets/[^"<>]*" alt=${value} width="\\d+" height="\\d+"(?: loading="lazy")? decoding="async"(?: title=${value})?`,
  ].join('|')})$`,
)

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- x --><svg/onload=alert(1)>',
  '![a" onerror="x](hop-dan.png "b" onload="y")',
  "![a' onerror='x](hop-dan.png 'b\" onload=\"y')",
  '[a](/b" onclick="x) [a](</b" onclick="x>) [a](/b "c\\" onclick=\\"x")',
  '[a](https://a.vn/"onclick="x) [a](<https://a.vn/ "onclick="x>)',
  '[a](\tjavascript:x) [a](<\njavascript:x>) [a](&#x6A;avascript:x) [a](&#x1F;javascript:x)',
  '[a](j&Tab;avascript:x) [a](javascript&colon;x) [a](%6Aavascript:x) [a](view-source:x)',
  '[a](/%0ajavascript:x) [a](///a.vn) [a](/\\/\\a.vn) [a](\\\\a.vn) [a](?javascript:x)',
  '[a](mailto:"><script>x) [a](tel:"onclick="x)',
  '[a](#"><script>) [a](bai.md#"><script>)',
  '# <b id="x">a</b> "c"',
  '```"><script>\n</code></pre><script>\n```',
  'a[^"><x>] ^["><img src=x onerror=y>]\n\n[^"><x>]: </li></ol><script>',
  '|<b>|"|\n|-|-:|\n|<td onclick=x>|`<`|',
  'https://a.vn/"><script>x https://a.vn/\'onclick=x <https://a.vn/"onclick=x> a"@b.vn',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: another language's template is the point.
  '{{ constructor.constructor("x")() }} {% raw %} ${x} <%= x %>',
  '[x]: javascript:x "y"\n\n[x] ![x][x]',
  '&lt;script&gt; &amp;lt; \u0000 \u202e',
  '\uFEFF# a',
]

for (const text of hostile) {
  test(`${JSON.stringify(text)} becomes nothing but text and safe links`, () => {
    for (const source of [text, `> - ${text}`, `**${text}**`, `${text}\n\n${text}`]) {
      const { html } = renderText(source).body
      for (const [, tag = ''] of html.matchAll(/<([^>]*)>/g)) assert.match(tag, allowed)
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
    }
  })
}

const deep: [name: string, text: string][] = [
  ['pictures in pictures', `${'!['.repeat(5000)}${'](a)'.repeat(5000)}`],
  ['notes in notes', `${'^['.repeat(5000)}${']'.repeat(5000)}`],
  ['quotes in quotes', `${'>'.repeat(5000)}a`],
  ['notes in a row', '^[một chú thích]'.repeat(5000)],
  ['notes defined in notes', '[^a]: '.repeat(5000)],
  ['a paragraph of links', '[a](b.md)\n'.repeat(5000)],
  ['a paragraph of telephone numbers', '0912 345 678 '.repeat(5000)],
  ['equal headings', '# a\n'.repeat(5000)],
]

for (const [name, text] of deep) {
  test(`${name}, 5,000 of them, are read without trouble`, () => {
    assert.ok(renderText(text).body.html.length < 50 * text.length + 1000)
  })
}
