import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../../scripts/publish/headers/header-table.ts'

const table = headerTable({ reaches: [], scripts: [] })

test('every answer has one value of every header, whichever file it is', () => {
  const assets = withScope(table, 'all', 'assets').map(({ name }) => name)
  const others = withScope(table, 'all', 'others').map(({ name }) => name)
  assert.equal(new Set(assets).size, assets.length)
  assert.deepEqual(assets.toSorted(), others.toSorted())
})

// What each is for stands in docs/headers.md; a row that goes must go there too.
const always: Readonly<Record<string, RegExp>> = {
  'Content-Security-Policy': /^default-src 'none';.*frame-ancestors 'none'$/,
  'Strict-Transport-Security': /^max-age=/,
  'X-Content-Type-Options': /^nosniff$/,
  'Referrer-Policy': /^strict-origin-when-cross-origin$/,
  'Cross-Origin-Opener-Policy': /^same-origin$/,
  'Permissions-Policy': /\bcamera=\(\), .*\bgeolocation=\(\), .*\bmicrophone=\(\)/,
  'Cross-Origin-Resource-Policy': /^(?:same|cross)-origin$/,
  'Cache-Control': /./,
}
for (const scope of ['assets', 'others'] as const) {
  test(`the answers "${scope}" have these headers and no others`, () => {
    const found = headersObject(withScope(table, 'all', scope))
    assert.deepEqual(Object.keys(found).toSorted(), Object.keys(always).toSorted())
    for (const [name, value] of Object.entries(always)) assert.match(found[name] ?? '', value)
  })
}

test('pages are asked for again each time, and what carries a hash never', () => {
  assert.equal(headersObject(withScope(table, 'others'))['Cache-Control'], 'no-cache')
  assert.match(headersObject(withScope(table, 'assets'))['Cache-Control'] ?? '', /\bimmutable$/)
})

test('TLS is asked for, but for this host alone and in no list of browsers', () => {
  const value = headersObject(table)['Strict-Transport-Security'] ?? ''
  assert.match(value, /^max-age=\d{8}$/)
})

test('every value is one line of plain characters without a double quote', () => {
  for (const { name, value } of table) assert.match(value, /^[ !#-~]+$/, name)
})

test('a site that has rules for pages fetched ahead names them on its pages, below its base path; another one names none', () => {
  const files = new Set(['index.html', 'assets/nap-truoc-01234567.speculationrules'])
  const named = (place: object) =>
    headerTable({ reaches: [], scripts: [], ...place }).filter(
      ({ name }) => name === 'Speculation-Rules',
    )
  const value = '"/x/assets/nap-truoc-01234567.speculationrules"'
  assert.deepEqual(named({ files, basePath: '/x/' }), [
    { name: 'Speculation-Rules', value, scope: 'all' },
  ])
  assert.deepEqual(named({ files: new Set(['index.html']), basePath: '/x/' }), [])
})
