import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excess, most } from '../../scripts/reader/offline/excess.ts'
import { withKeptList } from '../../scripts/reader/offline/kept-list.ts'
import { isGone, isPage, mayKeep } from '../../scripts/reader/offline/may-keep.ts'
import { savedTime, withSavedNote } from '../../scripts/reader/offline/saved-copy.ts'
import {
  alwaysKept,
  cacheName,
  cachePrefix,
  languageOf,
  type OfflineSettings,
} from '../../scripts/reader/offline/settings.ts'
import { filesOf } from '../../scripts/reader/offline/take-in.ts'
import { words } from '../../templates/words/words.ts'

const zone = 'Asia/Ho_Chi_Minh'
const language = (name: 'vi' | 'en', home: string) => ({
  language: name,
  home,
  notKept: `${home}chua-luu.html`,
  words: words(name).offline.worker,
})
const vi = language('vi', '/x/')
const en = language('en', '/x/en/')
const settings: OfflineSettings = {
  build: 'abc',
  basePath: '/x/',
  timeZone: zone,
  shell: ['/x/assets/a.css'],
  languages: [vi, en],
}

interface Given {
  readonly status?: number
  readonly type?: ResponseType
  readonly redirected?: boolean
  readonly headers?: Record<string, string>
}
const answer = ({ status = 200, type = 'basic', redirected = false, headers = {} }: Given) => ({
  status,
  type,
  redirected,
  headers: new Headers(headers),
})

const answers: readonly [what: string, given: Given, kept: boolean][] = [
  ['a page', {}, true],
  ['a page to be asked for again', { headers: { 'cache-control': 'no-cache' } }, true],
  ['a packed one', { headers: { vary: 'Accept-Encoding' } }, true],
  ['one not to be stored', { headers: { 'cache-control': 'max-age=0, No-Store' } }, false],
  ['one for one reader', { headers: { 'cache-control': 'private' } }, false],
  ['one that depends on cookies', { headers: { vary: 'Accept-Encoding, Cookie' } }, false],
  ['one that depends on who asks', { headers: { vary: 'authorization' } }, false],
  ['one that depends on anything', { headers: { vary: '*' } }, false],
  ['one that was redirected', { redirected: true }, false],
  ['one of another origin', { type: 'cors' }, false],
  ['one that nobody may look into', { type: 'opaque', status: 0 }, false],
  ...[204, 206, 301, 304, 404, 410, 500, 503].map((status): [string, Given, boolean] => [
    `one with ${status}`,
    { status },
    false,
  ]),
]
for (const [what, given, kept] of answers) {
  test(`${what} is ${kept ? '' : 'not '}kept`, () => assert.equal(mayKeep(answer(given)), kept))
}

test('only HTML that the site was built with is a page', () => {
  const html = (type: string) => answer({ headers: { 'content-type': type } })
  const page = '<!DOCTYPE html><main id="noi-dung">'
  assert.ok(isPage(html('text/html; charset=utf-8'), page))
  assert.ok(!isPage(html('application/json'), page))
  assert.ok(!isPage(answer({}), page))
  assert.ok(!isPage(html('text/html'), '<main id="noi-dung" class="wide page">'))
  assert.ok(!isPage(html('text/html'), '<h1>WordPress</h1>'))
})

test('a copy goes when its address is not found, gone or leads elsewhere; not when the server fails', () => {
  const gone: readonly Given[] = [{ status: 404 }, { status: 410 }, { type: 'opaqueredirect' }]
  for (const given of gone) assert.ok(isGone(answer(given)))
  for (const status of [200, 304, 403, 500, 502, 503]) assert.ok(!isGone(answer({ status })))
})

test('the 30 pages read last stay, and the 60 files, besides what always does', () => {
  const isFile = (address: string) => address.includes('/assets/')
  const pages = Array.from({ length: 33 }, (_, index) => `/bai-${index}/`)
  const files = Array.from({ length: 62 }, (_, index) => `/assets/anh-${index}.webp`)
  const always = new Set(['/', '/assets/cong.css'])
  const kept = ['/', ...files, '/assets/cong.css', ...pages]
  assert.deepEqual(excess(kept, always, isFile), [
    '/bai-0/',
    '/bai-1/',
    '/bai-2/',
    '/assets/anh-0.webp',
    '/assets/anh-1.webp',
  ])
  assert.deepEqual(excess(['/', ...pages.slice(0, most.pages)], always, isFile), [])
})

test('a copy says before its own part when it was saved, in its language and the zone of the site', () => {
  const savedAt = Date.parse('2025-09-05T18:05:00Z')
  const html = '<body><main id="noi-dung">\n<h1>$& A</h1></main>'
  assert.equal(
    withSavedNote(html, vi, savedAt, zone),
    `<body><main id="noi-dung">
<p class="saved-copy">Không kết nối được: đang đọc bản đã lưu lúc 01:05, 06/09/2025. <a href="">Tải lại</a></p>
<h1>$& A</h1></main>`,
  )
  assert.match(
    withSavedNote(html, en, savedAt, zone),
    /you are reading the copy saved at 01:05, 6 September 2025\. /,
  )
  assert.equal(savedTime(savedAt, 'vi', 'UTC'), '18:05, 05/09/2025')
})

test('the page for what is not kept lists what is, and nothing of an address becomes markup', () => {
  const html = '<h1>x</h1>\n<div id="trang-da-luu"></div>'
  const pages = [
    { address: '/x/a"><b>&c/', html: '<html lang="vi"><title>Họp &amp; bàn | Phường</title>' },
    { address: '/x/en/', html: '<html lang="en"><title>Ward</title>' },
  ]
  const filled = withKeptList(html, pages, vi)
  assert.ok(filled.includes('<li><a href="/x/a&quot;>&lt;b>&amp;c/">Họp &amp; bàn</a></li>'))
  assert.ok(filled.includes('<li><a href="/x/en/" lang="en">Ward</a></li>'))
  assert.equal(withKeptList(html, [], vi), '<h1>x</h1>\n')
})

test('a build has one cache, and sites below one origin know theirs apart', () => {
  assert.equal(cacheName(settings), 'cong-tinh /x/ abc')
  assert.ok(cacheName(settings).startsWith(cachePrefix(settings)))
  assert.ok(!cacheName(settings).startsWith(cachePrefix({ basePath: '/' })))
  assert.deepEqual(alwaysKept(settings), [
    '/x/',
    '/x/chua-luu.html',
    '/x/en/',
    '/x/en/chua-luu.html',
    '/x/assets/a.css',
  ])
})

test('an address is in the language of the folder that it lies in', () => {
  const table: readonly [path: string, home: string][] = [
    ['/x/', '/x/'],
    ['/x/en/', '/x/en/'],
    ['/x/en/lien-he/', '/x/en/'],
    ['/x/english/', '/x/'],
    ['/x/tin-tuc/en/', '/x/'],
  ]
  for (const [path, home] of table) assert.equal(languageOf(settings, path)?.home, home, path)
})

test('the files that a page may load are found, and those of other origins are not', () => {
  const html = `<link rel="stylesheet" href="/x/assets/a.css"><img src="/x/assets/b.webp" srcset="/x/assets/b-1.webp 1x, /x/assets/b-2.webp 2x">
<meta content="https://a.vn/x/assets/c.png"><a href="/x/tin-tuc/">x</a><img src="/assets/d.png"><img src="/x/assets/b.webp">`
  assert.deepEqual(filesOf(html, '/x/'), [
    '/x/assets/a.css',
    '/x/assets/b.webp',
    '/x/assets/b-1.webp',
    '/x/assets/b-2.webp',
  ])
})
