import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewsCount } from '../../templates/parts/views-count.ts'
import { fullConfig, fullSite } from './full-site.ts'

function place(views: string | null, basePath = '/'): string | null {
  const statistics = fullConfig.statistics && { ...fullConfig.statistics, views }
  const made = viewsCount('/tin-tuc/x/', fullSite({ statistics }, basePath).frame)
  return made && String(made)
}

test('as built, the views of an article are a dash beside the address that knows them', () => {
  assert.match(
    place('/luot-xem.json') ?? '',
    />Lượt xem: <b data-views="\/luot-xem\.json\?path=\/tin-tuc\/x\/">—<\/b>/,
  )
})

test('the path is the one that readers see: with the base path', () => {
  assert.match(
    place('https://so-lieu.example.vn/xem?trang=dai-kim', '/dai-kim/') ?? '',
    /"https:\/\/so-lieu\.example\.vn\/xem\?trang=dai-kim&amp;path=\/dai-kim\/tin-tuc\/x\/"/,
  )
})

test('a site that keeps no views says nothing of them', () => {
  assert.equal(place(null), null)
})
