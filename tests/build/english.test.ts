import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSite, minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { buildSample } from './sample-site.ts'

const site = await buildSample()
const english = site.files.filter((file) => file.startsWith('en/'))

test('the sample site says in English who the body was and how it is reached', async () => {
  const expected = ['index.html', 'gioi-thieu/index.html', 'lien-he/index.html', 'so-do/index.html']
  const data = ['feed.xml', 'feed.json', 'bai-viet.json', 'thong-bao/feed.xml']
  for (const file of [...expected, ...data]) assert.ok(english.includes(`en/${file}`), file)
  for (const file of ['404.html', 'robots.txt', 'sitemap.xml', '.well-known/security.txt']) {
    assert.ok(site.files.includes(file) && !english.includes(`en/${file}`), file)
  }
  const sitemap = await site.read('sitemap.xml')
  assert.match(sitemap, /<loc>https:\/\/daikim\.example\.vn\/en\/lien-he\/<\/loc>/)
})

test('every language that a page tells of is there, and tells of it too', async () => {
  const pages = site.files.filter((file) => file.endsWith('index.html'))
  const told = new Map<string, string>()
  for (const file of pages) {
    const links = (await site.read(file)).match(/<link rel="alternate" hreflang=.*/g)
    if (links)
      told.set(`https://daikim.example.vn/${file.replace(/index\.html$/, '')}`, links.join())
  }
  assert.ok(told.size >= 12)
  for (const [address, links] of told) {
    const addresses = [...links.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
    assert.ok(addresses.includes(address), address)
    for (const other of addresses) assert.equal(told.get(other), links, other)
  }
})

test('an archive with frozen figures counts nothing, and asks no other origin for anything', async () => {
  const content = await makeSite({
    'site.yaml': `${minimalSiteFile}successor: { name: Phường Định Công, url: "https://dinhcong.example.vn", since: 2025-07-01 }
statistics:
  domain: daikim.example.vn
  days: /so-lieu-ngay.json
  frozen: { visits: 12345, at: 2025-06-30 }
`,
    'tin-tuc/a.md': articleText('expires: 2025-12-01'),
  })
  try {
    const archive = await buildSample(['--content', content.folder, '--host', 'netlify'])
    assert.ok(!archive.files.some((file) => /^assets\/so-lieu|^thong-ke\//.test(file)))
    const article = await archive.read('tin-tuc/a/index.html')
    assert.doesNotMatch(article, /so-lieu/)
    assert.match(article, /<dd>12\.345<\/dd>/)
    assert.match(await archive.read('_headers'), /connect-src 'self';/)
    assert.match(await archive.read('feed.xml'), /\(lưu trữ\)<\/title>/)
    assert.match(
      await archive.read('.well-known/security.txt'),
      /^Contact: https:\/\/dinhcong\.example\.vn\/\n/,
    )
  } finally {
    await content.remove()
  }
})
