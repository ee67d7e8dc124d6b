import assert from 'node:assert/strict'

const token = /<\?xml [^<>]*\?>|<\/([\w:.-]+)>|<([\w:.-]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>|([^<]+)/y
const reference = /&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi

/** Fails unless `xml` is a well-formed document, in the plain form that this project writes: no comments, no CDATA. */
export function assertWellFormed(xml: string): void {
  const open: string[] = []
  let roots = 0
  let at = 0
  while (at < xml.length) {
    token.lastIndex = at
    const found = token.exec(xml)
    assert.ok(found, `not XML: ${xml.slice(at, at + 60)}`)
    const [whole, closes, opens, attributes = '', empty, text] = found
    if (closes) assert.equal(open.pop(), closes)
    if (opens) {
      if (open.length === 0) roots++
      if (!empty) open.push(opens)
      const names = attributes.match(/ [\w:.-]+(?==")/g) ?? []
      assert.equal(new Set(names).size, names.length, `an attribute twice: ${whole}`)
    }
    if (text) assert.ok(open.length > 0 || text.trim() === '', `text outside: ${text}`)
    assertCharacters(text ?? attributes)
    at = token.lastIndex
  }
  assert.deepEqual([open, roots], [[], 1])
}

function assertCharacters(text: string): void {
  assert.ok(!text.replace(reference, '').includes('&'), `a bare & in ${text}`)
  assert.ok(!text.includes(']]>'), `]]> in ${text}`)
  // Characters of XML 1.0, 2.2.
  assert.match(text, /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u)
}
