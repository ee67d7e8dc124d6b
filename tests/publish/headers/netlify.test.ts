import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseAllHeaders } from '@netlify/headers-parser'
import { parseAllRedirects } from '@netlify/redirect-parser'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../../scripts/publish/headers/header-table.ts'
import { netlify } from '../../../scripts/publish/headers/hosts/netlify.ts'
import { temporaryFolder, writeFiles } from '../folder-of.ts'
import { makeFacts, oldFolder } from './make-facts.ts'

/** The two files as Netlify's own parsers read them. */
async function read(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  const [headers, redirects] = await Promise.all([
    parseAllHeaders({
      headersFiles: [join(folder, '_headers')],
      configHeaders: undefined,
      minimal: true,
    }),
    parseAllRedirects({
      redirectsFiles: [join(folder, '_redirects')],
      configRedirects: [],
      minimal: true,
    }),
  ])
  assert.deepEqual([...headers.errors, ...redirects.errors], [])
  return { headers: headers.headers, redirects: redirects.redirects }
}

test("Netlify's parser reads the headers of the table", async () => {
  const { headers } = await read(netlify(makeFacts()).inside ?? {})
  const table = headerTable(makeFacts())
  const { 'Cache-Control': _, ...everywhere } = headersObject(withScope(table, 'all', 'others'))
  assert.deepEqual(headers.slice(0, 2), [
    { for: '/*', values: everywhere },
    { for: '/assets/*', values: headersObject(withScope(table, 'assets')) },
  ])
})

test("Netlify's parser reads redirects that win over the pages of old addresses", async () => {
  const { redirects } = await read(netlify(makeFacts()).inside ?? {})
  assert.deepEqual(
    redirects.map((redirect) => {
      const { from, to, status, force } = redirect as Record<string, unknown>
      return { from, to, status, force }
    }),
    [
      { from: '/xem-tin/bai.html', to: '/tin-tuc/bai/', status: 301, force: true },
      { from: oldFolder.encoded, to: '/tin-tuc/bai/', status: 301, force: true },
      { from: '/tin-tuc/da-go/', to: '/tin-tuc/da-go/index.html', status: 410, force: true },
    ],
  )
})

test('a withdrawn address without a page shows the page for what is not found', async () => {
  const { inside = {} } = netlify(makeFacts({ files: new Set(['404.html']) }))
  assert.match(inside['_redirects'] ?? '', /^\/tin-tuc\/da-go\/ \/404\.html 410!$/m)
})
