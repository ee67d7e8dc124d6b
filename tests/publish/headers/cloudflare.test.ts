// Cloudflare publishes no parser by itself; the rules are those of
// https://developers.cloudflare.com/pages/configuration/headers/ and …/redirects/
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  headersObject,
  headerTable,
  withScope,
} from '../../../scripts/publish/headers/header-table.ts'
import { cloudflare } from '../../../scripts/publish/headers/hosts/cloudflare.ts'
import { makeFacts, manyMoved, oldFolder } from './make-facts.ts'

interface Rule {
  readonly path: string
  readonly unset: readonly string[]
  readonly set: Readonly<Record<string, string>>
}

/** Reads `_headers`, and fails where Cloudflare would pass over a line. */
function readHeaders(text: string): Rule[] {
  const rules: { path: string; unset: string[]; set: Record<string, string> }[] = []
  for (const line of text.trimEnd().split('\n')) {
    assert.ok(line.length <= 2000, line)
    const [, indent = '', content = ''] = /^(\s*)(.*)$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (indent === '') {
      assert.match(content, /^\/[^\s]*$/)
      assert.ok((content.match(/\*/g) ?? []).length <= 1, content)
      rules.push({ path: content, unset: [], set: {} })
    } else if (content.startsWith('! ')) {
      assert.ok(rule)
      rule.unset.push(content.slice(2))
    } else {
      const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(content) ?? assert.fail(content)
      assert.ok(rule && !(name in rule.set), line)
      rule.set[name] = value
    }
  }
  assert.ok(rules.length <= 100)
  return rules
}

/** What an address is sent: the headers of all rules that fit, in their order, joined by a comma where two give one. */
function sent(rules: readonly Rule[], address: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { path, unset, set } of rules) {
    const pattern = path.replace(/[.]/g, '\\.').replace('*', '.*').replace(/:\w+/g, '[^/]+')
    if (!new RegExp(`^${pattern}$`).test(address)) continue
    for (const name of unset) delete headers[name]
    for (const [name, value] of Object.entries(set))
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return headers
}

const { inside = {} } = cloudflare(makeFacts())
const rules = readHeaders(inside['_headers'] ?? '')
const table = headerTable(makeFacts())
const json = (section: string) => `${section}feed.json`

test('a page is sent the table, but for Cache-Control, which Cloudflare sends itself', () => {
  const { 'Cache-Control': _, ...expected } = headersObject(withScope(table, 'all', 'others'))
  for (const address of ['/', '/tin-tuc/', '/404', '/assets'])
    assert.deepEqual(sent(rules, address), expected)
})

test('an asset is sent each header once', () =>
  assert.deepEqual(
    sent(rules, '/assets/a-01234567.css'),
    headersObject(withScope(table, 'all', 'assets')),
  ))

test('the feeds are sent as feeds', () => {
  for (const address of [json('/'), json('/tin-tuc/')])
    assert.match(sent(rules, address)['Content-Type'] ?? '', /^application\/feed\+json;/)
  assert.equal(sent(rules, '/bai-viet.json')['Content-Type'], undefined)
})

test('redirects are static, and as many as a project may have', () => {
  const facts = makeFacts({ moved: manyMoved(2003) })
  const { inside: { _redirects: text = '' } = {}, leftOut } = cloudflare(facts)
  const lines = text.trimEnd().split('\n')
  assert.equal(leftOut, 3)
  assert.equal(lines.length, 2000)
  for (const line of lines) assert.match(line, /^\/[^\s*:]+ \/[^\s*:]* 301$/)
  assert.ok(inside['_redirects']?.includes(`${oldFolder.encoded} /tin-tuc/bai/ 301\n`))
})
