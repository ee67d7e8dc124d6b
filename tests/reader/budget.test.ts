import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { makeAssets } from '../../scripts/build/make-assets.ts'
import { fullConfig } from '../templates/full-site.ts'

const { assets, files } = await makeAssets(fullConfig)
const { gallery, reader, script } = assets
const bytes = (address: string | undefined) => {
  const file = files.find(({ path }) => `/${path}` === address)
  assert.ok(file, address)
  return gzipSync(file.content, { level: 9 }).length
}

test('all script that an article with a gallery loads by itself is at most 6 KiB', () => {
  const always = [reader.preferences.address, reader.page.address]
  const loaded = [...always, script?.address, gallery?.address]
  const sum = loaded.reduce((total, address) => total + bytes(address), 0)
  assert.ok(sum <= 6 * 1024, `${sum} bytes`)
})

test('what holds up the first paint is small, and what comes with a click is not big', () => {
  assert.ok(bytes(reader.preferences.address) <= 512)
  assert.ok(bytes(reader.tools.address) + bytes(reader.toolStyles) <= 8 * 1024)
})

test('no script makes HTML or a script from text, which the policy of the site would refuse', () => {
  for (const { path, content } of files) {
    if (path.endsWith('.js'))
      assert.doesNotMatch(
        content,
        /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|\beval\(|new Function/,
        path,
      )
  }
})
