import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hearResult, tellResult } from '../../scripts/build/contained/told-result.ts'
import type { SiteResult } from '../../scripts/build/make-site.ts'
import { manifestEntry } from '../../scripts/publish/manifest.ts'

const files = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, manifestEntry(text)]))

function resultWith(texts: Readonly<Record<string, string>>): SiteResult {
  return {
    problems: [],
    skipped: [],
    config: null,
    made: {
      articles: 2,
      standingPages: 1,
      entries: files(texts),
      brokenLinks: [],
      forHosts: { beside: new Map(), leftOut: new Map() },
      pictures: { made: 0, kept: 0 },
      until: 0,
    },
  }
}

const intact = files({ 'a.html': 'cũ', 'b.html': 'còn', 'c.html': 'đi' })
const result = resultWith({ 'a.html': 'mới', 'b.html': 'còn', 'd.html': 'thêm' })

test('a result is heard as it was told', () => {
  const heard = hearResult(tellResult(result, intact), intact)
  assert.deepEqual(heard, result)
  assert.deepEqual(hearResult(tellResult(result, new Map()), new Map()), result)
})

test('nothing is said of files that lie there as they are', () => {
  const { made } = tellResult(result, intact)
  assert.deepEqual([...(made?.entries.keys() ?? [])], ['a.html', 'd.html'])
  assert.deepEqual(made?.gone, ['c.html'])
})

test('a result without a site stays one', () => {
  const none = { ...result, made: null }
  assert.deepEqual(hearResult(tellResult(none, intact), intact), none)
})
