import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalizeRoutes, type Route } from '@vercel/routing-utils'
import { routesSchema } from '@vercel/routing-utils/dist/schemas.js'
import { Ajv } from 'ajv'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../../scripts/publish/headers/header-table.ts'
import { vercel } from '../../../scripts/publish/headers/hosts/vercel.ts'
import type { SiteFacts } from '../../../scripts/publish/headers/site-facts.ts'
import { makeFacts, manyGone, manyMoved, oldFolder } from './make-facts.ts'

function routesOf(facts: SiteFacts): Route[] {
  const document = JSON.parse(vercel(facts).inside?.['vercel.json'] ?? '')
  assert.deepEqual(Object.keys(document), ['$schema', 'routes'])
  return document.routes
}

/** The answer of a list of routes as https://vercel.com/docs/build-output-api/configuration#routes describes it. */
function answer(routes: readonly Route[], address: string, files: ReadonlySet<string>) {
  const headers: Record<string, string> = {}
  let phase = 'main'
  let status = 200
  let place = address
  const found = () => files.has(`${place.slice(1)}${place.endsWith('/') ? 'index.html' : ''}`)
  for (const route of routes) {
    if ('handle' in route) {
      phase = route.handle
      if (phase === 'error' && status !== 404) break
      if (phase === 'filesystem' && !found()) status = 404
      continue
    }
    if (phase === 'hit' && status !== 200) continue
    const match = new RegExp(route.src).exec(place)
    if (!match) continue
    for (const [name, value] of Object.entries(route.headers ?? {}))
      headers[name] = value.replace('$1', match[1] ?? '')
    if (route.continue) continue
    if (route.dest) place = route.dest
    if (route.status) return { status: route.status, headers, place }
  }
  return { status, headers, place }
}

test("Vercel's own schema and parser take the routes", () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(routesSchema)
  for (const facts of [
    makeFacts(),
    makeFacts({ basePath: '/x/' }),
    makeFacts({ moved: manyMoved(5000) }),
  ]) {
    const routes = routesOf(facts)
    assert.ok(validate(routes), JSON.stringify(validate.errors))
    assert.equal(normalizeRoutes(routes).error, null)
  }
  assert.equal(validate([{ src: '/a', status: 'x' }]), false)
})

test('as many redirects as there is room for', () => {
  assert.equal(routesOf(makeFacts({ moved: manyMoved(5000) })).length, 2048)
  assert.ok((vercel(makeFacts({ moved: manyMoved(5000) })).leftOut ?? 0) > 2952)
})

test('withdrawn addresses are counted too, and take the room first', () => {
  for (const [gone, moved] of [
    [5000, 0],
    [5000, 10],
    [1000, 5000],
  ] as const) {
    const facts = makeFacts({ gone: manyGone(gone), moved: manyMoved(moved) })
    const routes = routesOf(facts)
    assert.equal(routes.length, 2048)
    const isGone = routes.filter((route) => 'status' in route && route.status === 410).length
    const isMoved = routes.filter((route) => 'status' in route && route.status === 301).length
    assert.equal(isGone === gone || isMoved === 0, true)
    assert.equal(vercel(facts).leftOut, gone + moved - isGone - isMoved)
    const { files } = facts
    assert.deepEqual(answer(routes, '/none/', files).status, 404)
  }
})

test('pages, assets, redirects, withdrawn pages and errors are answered as they should be', () => {
  const facts = makeFacts()
  const routes = routesOf(facts)
  const table = headerTable(facts)
  const ask = (address: string) => answer(routes, address, facts.files)
  const others = headersObject(withScope(table, 'all', 'others'))
  assert.deepEqual(ask('/tin-tuc/bai/'), { status: 200, headers: others, place: '/tin-tuc/bai/' })
  const assets = headersObject(withScope(table, 'all', 'assets'))
  assert.deepEqual(ask('/assets/cong-01234567.css').headers, assets)
  for (const address of ['/xem-tin/bai.html', oldFolder.encoded]) {
    const { status, headers } = ask(address)
    assert.deepEqual([status, headers['Location']], [301, '/tin-tuc/bai/'])
    assert.equal(headers['X-Content-Type-Options'], 'nosniff')
  }
  const gone = { status: 410, headers: others, place: '/tin-tuc/da-go/index.html' }
  assert.deepEqual(ask('/tin-tuc/da-go/'), gone)
  for (const address of ['/none/', '/assets/none.css', '/xem-tin/bai.htm'])
    assert.deepEqual(ask(address), { status: 404, headers: others, place: '/404.html' })
  assert.deepEqual(
    [ask('/tin-tuc').status, ask('/tin-tuc').headers['Location']],
    [308, '/tin-tuc/'],
  )
})

test('no address makes a redirect to another host', () => {
  for (const address of [
    '//evil.example',
    '//evil.example/a',
    '/\\evil.example',
    '/%2f%2fevil.example',
  ])
    assert.doesNotMatch(
      answer(routesOf(makeFacts()), address, new Set()).headers['Location'] ?? '',
      /^\/[/\\]/,
    )
})
