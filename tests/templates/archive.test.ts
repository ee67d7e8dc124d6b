import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moment } from '../site/make-article.ts'
import { fullSite } from './full-site.ts'
import { mergedSite, successor } from './merged-site.ts'
import { renderAll } from './render-all.ts'

const pages = renderAll(mergedSite())
const standing = renderAll(fullSite())
const page = (path: string) => pages.get(path) ?? assert.fail(`no page ${path}`)
const whole = [...pages].filter(([, markup]) => !markup.includes('http-equiv="refresh"'))
const link =
  '<a href="https://dinhcong.example.vn/" rel="successor-version noopener">phường Định Công</a>'

test('every page of an archive says since when, and leads to the successor', () => {
  assert.ok(whole.length > 20)
  for (const [path, markup] of whole) {
    assert.ok(markup.includes(`Từ ngày 01/07/2025, đơn vị này đã sáp nhập vào ${link}.`), path)
    assert.ok(markup.includes('<p>Trang lưu trữ</p>'), path)
    assert.match(markup, /<title>[^<]*\(lưu trữ\)<\/title>/, path)
  }
})

test('a body that stands says none of that', () => {
  for (const [path, markup] of standing) {
    assert.doesNotMatch(markup, /successor-version|lưu trữ\)|đã kết thúc|liên hệ cũ/, path)
  }
})

test('before its day a merger is said to come, and the site is no archive', () => {
  const later = { ...successor, since: moment('2026-03-01') }
  const markup = renderAll(fullSite({ successor: later })).get('/lien-he/index.html') ?? ''
  assert.ok(markup.includes(`Từ ngày 01/03/2026, đơn vị này sẽ sáp nhập vào ${link}.`))
  assert.doesNotMatch(markup, /lưu trữ\)|liên hệ cũ/)
  assert.match(markup, /href="tel:/)
})

test('contact data are said to be of the past, at the foot of every page and on that of the contacts', () => {
  const said = 'Thông tin liên hệ cũ, dùng trước ngày 01/07/2025.'
  for (const [path, markup] of whole) {
    const times = markup.split(said).length - 1
    assert.equal(times, path === '/lien-he/index.html' ? 2 : 1, path)
    assert.doesNotMatch(markup, /href="(?:tel|mailto):(?!\?)/, path)
    assert.ok(markup.includes('ubnd@daikim.example.vn'), path)
  }
})

test('lists do not speak of what is to come', () => {
  const empty = renderAll(
    mergedSite({
      sections: [
        ...mergedSite().frame.config.sections,
        { folder: 'khac', title: 'Khác', description: '' },
      ],
    }),
  )
  assert.match(empty.get('/khac/index.html') ?? '', /Không có bài nào\./)
  assert.doesNotMatch(page('/tin-tuc/index.html'), />Nguồn tin:/)
  assert.match(page('/tin-tuc/index.html'), /Nguồn tin \(đã kết thúc\):/)
  assert.match(page('/index.html'), /content="Trang lưu trữ của [^"]* trước ngày 01\/07\/2025\."/)
})

test('frozen figures stand with their day, and nothing is asked for', () => {
  for (const [path, markup] of whole) {
    assert.doesNotMatch(
      markup,
      /data-(?:figures|api|domain|views|days)|id="thong-ke"[^>]*data-state/,
      path,
    )
  }
  const block = /<section id="thong-ke".*?<\/section>/s.exec(page('/tin-tuc/index.html'))?.[0] ?? ''
  assert.match(block, />tính đến 30\/06\/2025, đã dừng đếm</)
  assert.match(block, /<dd>12\.345<\/dd>/)
  assert.equal(block.split('<dd').length, 2)
  assert.ok(!pages.has('/thong-ke/index.html'))
})

test('in English an archive says it in English', () => {
  const markup = renderAll(mergedSite({ language: 'en' })).get('/index.html') ?? ''
  assert.match(markup, /Since 1 Jul 2025, this body has been part of/)
  assert.match(markup, /as of 30 Jun 2025, no longer counted/)
})
