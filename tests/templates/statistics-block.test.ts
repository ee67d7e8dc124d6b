import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StatisticsConfig } from '../../scripts/content/site-config.ts'
import { statisticsBlock } from '../../templates/parts/statistics-block.ts'
import { fullConfig, fullSite } from './full-site.ts'

function block(
  fields: Partial<StatisticsConfig> = {},
  basePath = '/',
  language: 'vi' | 'en' = 'vi',
) {
  const statistics = fullConfig.statistics && { ...fullConfig.statistics, ...fields }
  return String(statisticsBlock(fullSite({ statistics, language }, basePath).frame))
}

function figure(markup: string, name: string): string | undefined {
  return new RegExp(`data-figure="${name}">([^<]*)<`).exec(markup)?.[1]
}

test('as built, the block is unavailable and no number is known but the baseline', () => {
  const markup = block()
  assert.match(markup, /^<section id="thong-ke" [^>]*data-state="unavailable"/)
  assert.match(markup, /<p role="status"><\/p>/)
  assert.match(markup, /<p data-freshness>không kết nối được<\/p>/)
  for (const name of ['guests', 'members', 'online', 'today', 'month']) {
    assert.equal(figure(markup, name), '—', name)
  }
  assert.equal(figure(markup, 'visits'), '1.156')
  assert.match(markup, />tính đến 30\/06\/2025</)
})

test('the block says what the page script must know', () => {
  const markup = block()
  const words = /data-words="([^"]*)"/.exec(markup)?.[1]?.replaceAll('&quot;', '"')
  assert.deepEqual(JSON.parse(words ?? ''), {
    loading: 'Đang xử lý…',
    fresh: 'vừa cập nhật',
    stale: 'lúc {time}',
    unavailable: 'không kết nối được',
  })
  for (const attribute of [
    'data-domain="daikim.example.vn"',
    'data-api=""',
    'data-figures="/so-lieu.json"',
    'data-language="vi"',
    'data-zone="Asia/Ho_Chi_Minh"',
  ]) {
    assert.ok(markup.includes(attribute), attribute)
  }
})

test('it has the words that readers know from the old page', () => {
  const markup = block()
  for (const text of [
    'Thống kê truy cập',
    'Người trực tuyến',
    'trong 5 phút qua',
    'Khách',
    'Thành viên',
  ]) {
    assert.ok(markup.includes(text), text)
  }
  for (const text of ['Tổng đang truy cập', 'Hôm nay', 'Tháng này', 'Tổng lượt truy cập']) {
    assert.ok(markup.includes(text), text)
  }
})

test('without a baseline the visits are unknown too, never 0', () => {
  const markup = block({ baseline: 0, baselineDate: null })
  assert.equal(figure(markup, 'visits'), '—')
  assert.doesNotMatch(markup, /tính đến/)
})

test('the members row can be left out', () => {
  assert.equal(figure(block({ members: false }), 'members'), undefined)
})

test('the address of the figures gets the base path only on this site', () => {
  assert.match(block({}, '/dai-kim/'), /data-figures="\/dai-kim\/so-lieu.json"/)
  const elsewhere = 'https://so-lieu.example.vn/figures'
  assert.ok(block({ figures: elsewhere }, '/dai-kim/').includes(`data-figures="${elsewhere}"`))
})

test('the block leads to the figures by day where the site has them, but not from there', () => {
  assert.match(block(), /<a href="\/thong-ke\/">Xem theo ngày và theo tháng<\/a>/)
  assert.match(block({}, '/dai-kim/'), /<a href="\/dai-kim\/thong-ke\/">/)
  assert.match(block({}, '/', 'en'), />By day and by month<\/a>/)
  assert.doesNotMatch(block({ days: null }), /<a /)
  assert.doesNotMatch(String(statisticsBlock(fullSite().frame, '/thong-ke/')), /<a /)
})

test('the tooltips of the headings say what is counted', () => {
  const [online, visits] = [...block().matchAll(/<h3 title="([^"]*)">/g)].map(([, title]) => title)
  assert.match(online ?? '', /trong 5 phút qua/)
  assert.match(visits ?? '', /30 phút/)
})

test('numbers are written the way of the language', () => {
  assert.equal(figure(block({}, '/', 'en'), 'visits'), '1,156')
})

test('a site without statistics has no block', () => {
  assert.equal(statisticsBlock(fullSite({ statistics: null }).frame), null)
})
