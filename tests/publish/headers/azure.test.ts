// The published schema comes only with Azure's command-line program and its 40 packages, so the rules are written here, from
// https://learn.microsoft.com/azure/static-web-apps/configuration
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../../scripts/publish/headers/header-table.ts'
import { azure } from '../../../scripts/publish/headers/hosts/azure.ts'
import type { SiteFacts } from '../../../scripts/publish/headers/site-facts.ts'
import { makeFacts, manyGone, manyMoved, oldFolder } from './make-facts.ts'

const address = z.string().regex(/^\/\S*$/)
const status = z.int().min(200).max(599)
const headers = z.record(z.string().regex(/^[\w-]+$/), z.string())
const route = z
  .strictObject({
    // A wildcard stands at the end, before an ending at most.
    route: z.string().regex(/^\/[^*\s]*(?:\*(?:\.\w+|\.\{[\w,]+\})?)?$/),
    redirect: address.optional(),
    rewrite: address.optional(),
    statusCode: status.optional(),
    headers: headers.optional(),
  })
  .refine(({ redirect, rewrite }) => !redirect || !rewrite)
  .refine(({ redirect, statusCode }) => !redirect || statusCode === 301 || statusCode === 302)
const configuration = z.strictObject({
  routes: z.array(route),
  responseOverrides: z.partialRecord(
    z.enum(['400', '401', '403', '404']),
    z.strictObject({ rewrite: address }),
  ),
  globalHeaders: headers,
  mimeTypes: z.record(z.string().regex(/^\.\w+$/), z.string()),
  trailingSlash: z.enum(['always', 'never', 'auto']),
})

function read(facts: SiteFacts) {
  const text = azure(facts).inside?.['staticwebapp.config.json'] ?? ''
  assert.ok(Buffer.byteLength(text) <= 20 * 1024)
  return configuration.parse(JSON.parse(text))
}

test('the headers are those of the table', () => {
  const { globalHeaders, routes } = read(makeFacts())
  const table = headerTable(makeFacts())
  assert.deepEqual(globalHeaders, headersObject(withScope(table, 'all', 'others')))
  assert.deepEqual(routes.at(-1), {
    route: '/assets/*',
    headers: headersObject(withScope(table, 'assets')),
  })
})

test('old addresses redirect, withdrawn ones are gone, others are not found', () => {
  const { routes, responseOverrides } = read(makeFacts())
  assert.deepEqual(routes.slice(0, -1), [
    { route: '/tin-tuc/da-go/', rewrite: '/tin-tuc/da-go/index.html', statusCode: 410 },
    { route: '/xem-tin/bai.html', redirect: '/tin-tuc/bai/', statusCode: 301 },
    { route: oldFolder.encoded, redirect: '/tin-tuc/bai/', statusCode: 301 },
  ])
  assert.deepEqual(responseOverrides, { 404: { rewrite: '/404.html' } })
})

test('of too many old addresses as many are kept as the file has room for', () => {
  const facts = makeFacts({ moved: manyMoved(1000) })
  const kept = read(facts).routes.filter(({ redirect }) => redirect).length
  assert.ok(kept > 150, String(kept))
  assert.equal(azure(facts).leftOut, 1000 - kept)
  const { text, more } = {
    text: azure(facts).inside?.['staticwebapp.config.json'] ?? '',
    more: '{"route":"/xem-tin/999.html","redirect":"/tin-tuc/bai/","statusCode":301},',
  }
  assert.ok(Buffer.byteLength(text) + more.length > 20 * 1024)
})

test('withdrawn addresses take the room first, and the file is small enough with any number of them', () => {
  for (const [gone, moved] of [
    [1000, 0],
    [1000, 10],
    [100, 1000],
  ] as const) {
    const facts = makeFacts({ gone: manyGone(gone), moved: manyMoved(moved) })
    const { routes } = read(facts)
    const isGone = routes.map(({ statusCode }) => statusCode === 410)
    const kept = routes.length - 1
    assert.equal(isGone.lastIndexOf(true), Math.min(gone, kept) - 1)
    assert.equal(azure(facts).leftOut, gone + moved - kept)
    assert.deepEqual(routes.at(-1)?.route, '/assets/*')
  }
})
