import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { pageFacts } from './page-facts.ts'
import { buildSample } from './sample-site.ts'

const origin = 'https://daikim.example.vn'
const articlePath = 'xay-dung-dang/nang-cao-chat-luong-ket-nap-dang-vien/index.html'

const site = await buildSample()
const pages = new Map<string, string>()
for (const file of site.files) if (file.endsWith('.html')) pages.set(file, await site.read(file))

test('every address that the portal promises is there', () => {
  const sections = [
    'tin-tuc',
    'thong-bao',
    'cai-cach-hanh-chinh',
    'xay-dung-dang',
    'van-hoa-xa-hoi',
  ]
  const expected = [
    'index.html',
    articlePath,
    'lien-he/index.html',
    'the/ket-nap-dang-vien/index.html',
    'luu-tru/2022/index.html',
    'so-do/index.html',
    'thong-ke/index.html',
    '404.html',
    'sitemap.xml',
    'robots.txt',
    'feed.xml',
    'feed.json',
    'bai-viet.json',
    '.well-known/security.txt',
    'xem-tin/ket-nap-dang-vien.html',
    ...sections.flatMap((section) =>
      ['index.html', 'feed.xml', 'feed.json'].map((file) => `${section}/${file}`),
    ),
  ]
  assert.deepEqual(
    expected.filter((file) => !site.files.includes(file)),
    [],
  )
})

test('no internal link, picture or anchor is broken', () => {
  const facts = new Map([...pages].map(([file, html]) => [file, pageFacts(html)]))
  const broken: string[] = []
  for (const [file, { references }] of facts) {
    const base = `${origin}/${file.replace(/(^|(?<=\/))index\.html$/, '')}`
    for (const reference of references) {
      const url = new URL(reference, base)
      if (url.origin !== origin) continue
      const path = decodeURIComponent(url.pathname.slice(1))
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
      const anchor = decodeURIComponent(url.hash.slice(1))
      if (!site.files.includes(target)) broken.push(`${file}: ${reference}`)
      else if (anchor && !facts.get(target)?.ids.has(anchor)) broken.push(`${file}: ${reference}`)
    }
  }
  assert.deepEqual(broken, [])
})

test('every page has a title of its own', () => {
  const owners = Map.groupBy(
    [...pages].filter(([, html]) => !html.includes('http-equiv="refresh"')),
    ([, html]) => pageFacts(html).title,
  )
  const shared = [...owners].filter(([title, own]) => title === '' || own.length > 1)
  assert.deepEqual(
    shared.map(([title]) => title),
    [],
  )
})

test('html-validate finds nothing', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Titles end in the name of the body, whose length nobody chooses.
    rules: { 'long-title': 'off' },
  })
  const found: string[] = []
  for (const [file, html] of pages) {
    const report = await validator.validateString(html, file)
    for (const { messages } of report.results) {
      for (const { ruleId, message, line } of messages)
        found.push(`${file}:${line} ${ruleId}: ${message}`)
    }
  }
  assert.deepEqual(found, [])
})

test('nothing is inline but JSON-LD, and nothing is asked of another origin', () => {
  const foreign =
    /<(?:script|img|source|video|audio|iframe)[^>]*\ssrc="(?!\/)|<link rel="(?:stylesheet|icon|preload)"[^>]*href="(?!\/)/
  for (const [file, html] of pages) {
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|javascript:/i, file)
    assert.doesNotMatch(html, foreign, file)
    for (const [script] of html.matchAll(/<script[^>]*>/g)) {
      assert.match(script, /type="application\/ld\+json"|src="\/assets\//, file)
    }
  }
})

test('the article page is light: HTML and style ≤ 14 KiB, script ≤ 3 KiB, compressed', async () => {
  const size = async (path: string) => gzipSync(await site.read(path), { level: 9 }).byteLength
  const asset = (name: RegExp) => site.files.find((file) => name.test(file)) ?? ''
  const styles = await size(asset(/^assets\/cong-\w+\.css$/))
  assert.ok((await size(articlePath)) + styles <= 14 * 1024)
  assert.ok((await size(asset(/^assets\/so-lieu-[0-9a-f]+\.js$/))) <= 3 * 1024)
})

test('the manifest names every file with its size and hash, and nothing else', async () => {
  const entries = await readdir(site.folder, { recursive: true, withFileTypes: true })
  const onDisk = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1))
  assert.deepEqual(onDisk.toSorted(), site.files.toSorted())
  for (const [path, { bytes, sha256 }] of Object.entries(site.manifest.files)) {
    const content = await readFile(join(site.folder, path))
    assert.equal(content.byteLength, bytes, path)
    assert.equal(createHash('sha256').update(content).digest('hex'), sha256, path)
  }
})

test('a draft, a scheduled and an expired article are nowhere', async () => {
  const everything = (
    await Promise.all(site.files.filter((file) => /\.(html|xml|json)$/.test(file)).map(site.read))
  ).join()
  const hidden = [
    'lich-nghi-tet-duong-lich',
    'quy-trinh-mot-cua-ban-nhap',
    'lich-tiep-cong-dan-thang-6',
  ]
  assert.deepEqual(
    hidden.filter((slug) => everything.includes(slug)),
    [],
  )
})

test('the script that the search pages load, and no other page, weighs at most 8 KiB as published', async () => {
  const loads = (html: string) =>
    html.match(/(?<=<script [^>]*src="\/)assets\/tim-kiem-[^"]+/g) ?? []
  const scripts = new Map([...pages].map(([file, html]) => [file, loads(html)]))
  const own = scripts.get('tim-kiem/index.html')
  assert.equal(own?.length, 1)
  assert.deepEqual(scripts.get('en/tim-kiem/index.html'), own)
  for (const [file, loaded] of scripts) {
    if (!file.endsWith('tim-kiem/index.html')) assert.deepEqual(loaded, [], file)
  }
  const bytes = gzipSync(await site.read(own[0] ?? ''), { level: 9 }).length
  assert.ok(bytes <= 8192, `${bytes} bytes`)
})
