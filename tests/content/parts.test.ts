import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  articleAddress,
  isReserved,
  sectionAddress,
  standingPageAddress,
  tagAddress,
  yearAddress,
} from '../../scripts/content/addresses.ts'
import { contrast } from '../../scripts/content/contrast.ts'
import { fileSignature } from '../../scripts/content/file-signature.ts'
import { inParallel } from '../../scripts/content/in-parallel.ts'
import { parseMoment } from '../../scripts/content/parse-moment.ts'
import { pictureSize } from '../../scripts/content/picture-size.ts'
import { slug } from '../../scripts/content/slug.ts'
import { suggest } from '../../scripts/content/suggest.ts'
import { listOfTexts, quoted } from '../../scripts/content/yaml-text.ts'
import { tinyGif, tinyJpeg, tinyPng, tinyWebp } from '../fixtures/tiny-files.ts'

test('a slug keeps the letters and loses the marks', () => {
  const table = [
    ['Ủy ban nhân dân phường Đại Kim', 'uy-ban-nhan-dan-phuong-dai-kim'],
    ['15/NQ-HĐND', '15-nq-hdnd'],
    ['Đoàn & Hội', 'doan-va-hoi'],
    ['Ɖông Ðô', 'dong-do'],
    ['😀', ''],
  ] as const
  for (const [text, expected] of table) {
    assert.equal(slug(text), expected)
    assert.equal(slug(text.normalize('NFD')), expected)
    assert.equal(slug(slug(text)), expected)
  }
})

test('addresses come from folders and names', () => {
  assert.equal(articleAddress('Tin-Tuc/2022/Họp dân.MD'), '/tin-tuc/hop-dan/')
  assert.equal(standingPageAddress('trang/lien-he.md'), '/lien-he/')
  assert.equal(sectionAddress('tin-tuc'), '/tin-tuc/')
  assert.equal(sectionAddress('tin-tuc', 2), '/tin-tuc/trang-2/')
  assert.equal(tagAddress('xây dựng Đảng'), '/the/xay-dung-dang/')
  assert.equal(yearAddress(2022), '/luu-tru/2022/')
})

test('addresses that the site needs are reserved, others are not', () => {
  const reserved = [
    '/',
    '/the/',
    '/The/a/',
    '/404.html',
    '/feed.xml',
    '/.well-known/x',
    '/_x/',
    '/a/trang-12/',
  ]
  const free = ['/tin-tuc/', '/the-thao/', '/trang-2/', '/a/trang-chu/', '/a/the/']
  assert.deepEqual(
    reserved.filter((address) => !isReserved(address)),
    [],
  )
  assert.deepEqual(free.filter(isReserved), [])
})

test('a suggestion forgives a few letters and all marks, and nothing more', () => {
  const keys = ['title', 'date', 'updated', 'author', 'tags']
  const table = [
    ['titel', 'title'],
    ['Tags', 'tags'],
    ['tàgs', 'tags'],
    ['athour', 'author'],
    ['update', 'updated'],
    ['permalink', null],
    ['x', null],
  ] as const
  for (const [written, expected] of table) assert.equal(suggest(written, keys), expected, written)
})

test('contrast follows the formula of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(contrast('#ffffff', '#ffffff'), 1)
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54')
})

test('a moment that exists comes back from its own spelling', () => {
  for (let day = 0; day < 800; day++) {
    const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10)
    const [year, month, dayOfMonth] = date.split('-')
    const at = Date.parse(`${date}T00:00:00+07:00`)
    assert.deepEqual(parseMoment(date), { moment: { at, hasTime: false } })
    assert.deepEqual(parseMoment(`${dayOfMonth}/${month}/${year}`), parseMoment(date))
  }
})

test('a moment that does not exist is none', () => {
  for (const written of [
    ...['29/02/2023', '2022-00-10', '00/10/2022', '31/11/2022', '1944-12-31', '2101-01-01'],
    ...['2022-09-05 24:00', '2022-09-05 23:60', '2022-09-05T10:00:60Z', '2022-09-05T10:00+15:00'],
  ]) {
    assert.deepEqual(parseMoment(written), { problem: 'date-impossible', repaired: null }, written)
  }
  for (const written of ['', '2022', '05/09', '5/9/22', '2022-09-05T', '2022-09-05+07:00', 'mai']) {
    assert.deepEqual(parseMoment(written), { problem: 'date-format', repaired: null }, written)
  }
})

test('a picture has the size of its header, turned as the camera was held', () => {
  assert.deepEqual(pictureSize(tinyPng(640, 480), 'png'), { width: 640, height: 480 })
  assert.deepEqual(pictureSize(tinyGif(300, 200), 'gif'), { width: 300, height: 200 })
  assert.deepEqual(pictureSize(tinyWebp(70000, 2), 'webp'), { width: 70000, height: 2 })
  assert.deepEqual(pictureSize(tinyJpeg(640, 480, 1), 'jpg'), { width: 640, height: 480 })
  assert.deepEqual(pictureSize(tinyJpeg(640, 480, 8), 'jpg'), { width: 480, height: 640 })
  assert.equal(pictureSize(tinyJpeg().subarray(0, 30), 'jpg'), null)
  assert.equal(pictureSize(tinyPng(0, 480), 'png'), null)
})

test('the first bytes say what a file is', () => {
  const tail = new Uint8Array()
  const table = [
    ['MZ\x90', 'exe'],
    ['<svg xmlns="x">', 'svg'],
    ['\n<!DOCTYPE html>', 'html'],
    ['PK\x03\x04word/document.xml word/vbaProject.bin', 'docm'],
    ['\0\0\0\x18ftypheic', 'heic'],
    ['\xff\xfb\x90\x00', 'mp3'],
    ['xin chào', 'unknown'],
  ] as const
  for (const [text, expected] of table) {
    assert.equal(fileSignature({ head: Buffer.from(text, 'latin1'), tail }), expected)
  }
})

test('quoted text is YAML that reads back', () => {
  assert.equal(quoted('a "b" \\ c '), '"a \\"b\\" \\\\ c"')
  assert.equal(
    listOfTexts(['đoàn viên', 'no', '2025', 'a: b']),
    '[đoàn viên, "no", "2025", "a: b"]',
  )
})

test('work in parallel keeps the order and a bound', async () => {
  let open = 0
  let most = 0
  const results = await inParallel(
    Array.from({ length: 200 }, (_, index) => index),
    async (item) => {
      most = Math.max(most, ++open)
      await Promise.resolve()
      open--
      return item * 2
    },
  )
  assert.deepEqual(results.slice(0, 3), [0, 2, 4])
  assert.ok(most > 1 && most <= 32)
})
