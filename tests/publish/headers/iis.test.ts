// Which elements and attributes there are says https://learn.microsoft.com/iis/configuration/system.webserver/
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../../scripts/publish/headers/header-table.ts'
import { iis } from '../../../scripts/publish/headers/hosts/iis.ts'
import type { SiteFacts } from '../../../scripts/publish/headers/site-facts.ts'
import { makeFacts, manyMoved } from './make-facts.ts'

/** For each element its attributes; below `collections` an entry that is added must have been taken away before. */
const known: Readonly<Record<string, readonly string[]>> = {
  configuration: [],
  location: ['path'],
  'system.webServer': [],
  httpProtocol: [],
  customHeaders: [],
  staticContent: [],
  clientCache: ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'],
  mimeMap: ['fileExtension', 'mimeType'],
  defaultDocument: ['enabled'],
  files: [],
  clear: [],
  directoryBrowse: ['enabled'],
  httpErrors: ['errorMode'],
  error: ['statusCode', 'subStatusCode', 'path', 'responseMode'],
  security: [],
  requestFiltering: [],
  hiddenSegments: [],
  httpRedirect: ['enabled', 'destination', 'exactDestination', 'httpResponseStatus'],
  add: ['name', 'value', 'segment'],
  remove: ['name', 'fileExtension', 'statusCode', 'subStatusCode', 'segment'],
}

interface Found {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Names of the elements around it, and the path of its location. */
  readonly way: string
}

/** The elements of the file, by a parser that takes no XML with an error. */
function read(facts: SiteFacts): Found[] {
  const found: Found[] = []
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    assert.ok(name in known, name)
    for (const key of Object.keys(attributes))
      assert.ok(known[name]?.includes(key), `${name} ${key}`)
    found.push({ name, attributes, way: open.join('/') })
    open.push(name === 'location' ? `location[${attributes['path']}]` : name)
  })
  parser.on('closetag', () => open.pop())
  parser.write(iis(facts).inside?.['web.config'] ?? '').close()
  return found
}

const site = 'configuration/system.webServer'
const headersAt = (all: readonly Found[], way: string) =>
  Object.fromEntries(
    all
      .filter(({ name, way: own }) => name === 'add' && own === `${way}/httpProtocol/customHeaders`)
      .map(({ attributes: { name = '', value = '' } }) => [name, value]),
  )

test('the headers are those of the table, and Cache-Control is said as IIS says it', () => {
  const all = read(makeFacts())
  const table = headerTable(makeFacts())
  const { 'Cache-Control': _, ...everywhere } = headersObject(withScope(table, 'all', 'others'))
  assert.deepEqual(headersAt(all, site), everywhere)
  const assets = 'configuration/location[assets]/system.webServer'
  const { 'Cache-Control': __, ...ofAssets } = headersObject(withScope(table, 'assets'))
  assert.deepEqual(headersAt(all, assets), ofAssets)
  assert.deepEqual(
    all.filter(({ name }) => name === 'clientCache').map(({ attributes }) => ({ ...attributes })),
    [
      { cacheControlMode: 'DisableCache' },
      {
        cacheControlMode: 'UseMaxAge',
        cacheControlMaxAge: '365.00:00:00',
        cacheControlCustom: 'public, immutable',
      },
    ],
  )
})

test('nothing is added that the server may have already, without taking that away', () => {
  const all = read(makeFacts({ compressed: true }))
  const keyOf = ({ name, fileExtension, statusCode, segment }: Found['attributes']) =>
    name ?? fileExtension ?? statusCode ?? segment
  all.forEach((element, index) => {
    const added =
      ['mimeMap', 'error'].includes(element.name) ||
      (element.name === 'add' && !element.way.endsWith('/files'))
    if (!added) return
    const before = all[index - 1]
    assert.deepEqual(
      [before?.name, before?.way, before && keyOf(before.attributes)],
      ['remove', element.way, keyOf(element.attributes)],
    )
  })
})

test('a folder without a page is not listed, and an address without anything after it is its page', () => {
  const all = read(makeFacts())
  const only = (name: string) => all.filter((found) => found.name === name)
  for (const [name, enabled] of [
    ['directoryBrowse', 'false'],
    ['defaultDocument', 'true'],
  ] as const) {
    assert.deepEqual(
      only(name).map(({ way, attributes }) => [way, attributes['enabled']]),
      [[site, enabled]],
    )
  }
  const document = all.find(({ way }) => way.endsWith('defaultDocument/files') && way)
  assert.equal(document?.name, 'clear')
})

test('an old address redirects, unless that would also hold for pages below it', () => {
  const moved = [...makeFacts().moved, { from: '/van-ban/', to: '/tin-tuc/bai/' }]
  const files = new Set([...makeFacts().files, 'van-ban/index.html', 'van-ban/1/index.html'])
  const redirects = read(makeFacts({ moved, files })).filter(({ name }) => name === 'httpRedirect')
  assert.deepEqual(
    redirects.map(({ way }) => /\[(.*)\]/.exec(way)?.[1]),
    ['xem-tin/bai.html', 'tin-cũ'],
  )
  for (const { attributes } of redirects)
    assert.deepEqual(
      [attributes['destination'], attributes['httpResponseStatus']],
      ['/tin-tuc/bai/', 'Permanent'],
    )
  assert.equal(iis(makeFacts({ moved, files })).leftOut, 1)
})

test('the file stays as small as IIS reads it', () => {
  const facts = makeFacts({ moved: manyMoved(5000) })
  const text = iis(facts).inside?.['web.config'] ?? ''
  assert.ok(Buffer.byteLength(text) <= 250 * 1024)
  const kept = read(facts).filter(({ name }) => name === 'httpRedirect').length
  assert.ok(kept > 1000, String(kept))
  assert.equal(iis(facts).leftOut, 5000 - kept)
})
