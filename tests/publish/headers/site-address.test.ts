import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addressPattern,
  decodedAddress,
  encodedAddress,
  pageOfGone,
} from '../../../scripts/publish/headers/site-address.ts'

test('an address has the base path before it, in letters or as a request has it', () => {
  const rows: readonly [base: string, address: string, decoded: string, encoded: string][] = [
    ['/', '/', '/', '/'],
    ['/', '/tin-cũ/', '/tin-cũ/', '/tin-c%C5%A9/'],
    ['/x/', '/tin/a.html', '/x/tin/a.html', '/x/tin/a.html'],
  ]
  for (const [basePath, address, decoded, encoded] of rows) {
    assert.equal(decodedAddress({ basePath }, address), decoded)
    assert.equal(encodedAddress({ basePath }, address), encoded)
  }
})

test('the pattern of an address fits it alone', () => {
  const pattern = new RegExp(`^${addressPattern('/a.b+c/(d)')}$`)
  assert.match('/a.b+c/(d)', pattern)
  for (const other of ['/axb+c/(d)', '/a.bbc/(d)', '/a.b+c/d']) assert.doesNotMatch(other, pattern)
})

test('a withdrawn address shows its own page wherever the site has it, else the one for what is not found', () => {
  const files = new Set(['a/index.html', 'b.html', 'c.aspx/index.html', '404.html'])
  const rows: readonly [address: string, page: string][] = [
    ['/a/', '/a/index.html'],
    ['/b.html', '/b.html'],
    ['/c.aspx', '/c.aspx/index.html'],
    ['/d/', '/404.html'],
    ['/e.html', '/404.html'],
  ]
  for (const [address, page] of rows) assert.equal(pageOfGone({ files }, address), page)
})
