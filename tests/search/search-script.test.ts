import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { makeAssets, neededAssets } from '../../scripts/build/make-assets.ts'
import { makeConfig } from '../site/make-article.ts'

const made = await makeAssets(makeConfig())
const { assets, files } = neededAssets(made, { search: true, gallery: false })
const script = files.find(({ path }) => `/${path}` === assets.search?.address)?.content ?? ''

test('the script of the search page weighs at most 8 KiB', () => {
  const bytes = gzipSync(script, { level: 9 }).length
  assert.ok(bytes > 1000 && bytes <= 8192, `${bytes} bytes`)
})

test('it writes texts and elements, no markup', () => {
  assert.doesNotMatch(
    script,
    /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|\beval\b/,
  )
})

test('a site without search has none', () => {
  const without = neededAssets(made, { search: false, gallery: true })
  assert.equal(without.assets.search, null)
  assert.ok(!without.files.some(({ path }) => path.includes('tim-kiem')))
})
