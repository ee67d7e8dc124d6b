import assert from 'node:assert/strict'
import { test } from 'node:test'
import { head } from '../../templates/parts/head.ts'
import { fullSite } from './full-site.ts'
import { readerScripts } from './reader-scripts.ts'
import { renderAll } from './render-all.ts'

const site = fullSite()
const pages = renderAll(site)
const page = (path: string) => pages.get(path) ?? assert.fail(`no page ${path}`)
const article = page('/tin-tuc/ket-nap/index.html')

test('the titles of all pages differ', () => {
  const titles = [...pages.values()].map((markup) => /<title>([^<]*)/.exec(markup)?.[1])
  assert.equal(new Set(titles).size, pages.size)
})

test('a title says the page, then the site', () => {
  const titles: [string, string][] = [
    ['/index.html', ''],
    ['/tin-tuc/index.html', 'Tin tức | '],
    ['/tin-tuc/trang-2/index.html', 'Tin tức, trang 2 | '],
    ['/tin-tuc/ket-nap/index.html', 'Nâng cao chất lượng | '],
    ['/404.html', 'Không tìm thấy trang | '],
  ]
  for (const [path, title] of titles) {
    assert.ok(page(path).includes(`<title>${title}Ủy ban nhân dân phường Đại Kim</title>`), path)
  }
})

test('an article tells machines who published it, when and where', () => {
  for (const element of [
    '<link rel="canonical" href="https://daikim.example.vn/tin-tuc/ket-nap/">',
    '<meta property="og:type" content="article">',
    '<meta property="og:url" content="https://daikim.example.vn/tin-tuc/ket-nap/">',
    '<meta property="og:image" content="https://daikim.example.vn/assets/anh-abababab.png">',
    '<meta property="og:image:alt" content="Hội trường">',
    '<meta property="article:published_time" content="2022-09-05T19:30+07:00">',
    '<meta property="article:modified_time" content="2022-09-06">',
    '<meta name="DC.title" content="Nâng cao chất lượng">',
    '<meta name="DC.creator" content="Admin">',
    '<meta name="DC.date" content="2022-09-05T19:30+07:00">',
    '<meta name="DC.publisher" content="Ủy ban nhân dân phường Đại Kim">',
    '<meta name="DC.subject" content="kiểm tra; Đảng bộ">',
    '<meta name="DC.source" content="Ban Tổ chức">',
    '<meta name="DC.language" content="vi">',
  ]) {
    assert.ok(article.includes(element), element)
  }
})

test('structured data can be read, and is of the page', () => {
  const types = (markup: string) =>
    [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json = '']) => JSON.parse(json)['@type'],
    )
  assert.deepEqual(types(page('/index.html')), ['GovernmentOrganization', 'WebSite'])
  assert.deepEqual(types(article), ['NewsArticle', 'BreadcrumbList'])
  assert.deepEqual(types(page('/tin-tuc/index.html')), ['BreadcrumbList'])
})

test('a section page offers its own feeds before those of the site', () => {
  const feeds = [...page('/tin-tuc/index.html').matchAll(/rel="alternate"[^>]*href="([^"]*)"/g)]
  assert.deepEqual(
    feeds.map(([, address]) => address),
    ['/tin-tuc/feed.xml', '/tin-tuc/feed.json', '/feed.xml', '/feed.json'],
  )
})

test('search engines are kept from pages without an address of their own, and from no other', () => {
  for (const [path, markup] of pages) {
    const isOld = ['/cu/', ...site.gone.map(({ address }) => address)].some((old) =>
      path.startsWith(old),
    )
    const kept = /(404|chua-luu)\.html$/.test(path) || isOld
    assert.equal(markup.includes('content="noindex"'), kept, path)
  }
})

test('a site without statistics loads the reading tools and nothing else', () => {
  const { frame } = fullSite()
  const assets = {
    styles: '/assets/cong.css',
    script: null,
    charts: null,
    reader: readerScripts,
    search: null,
    icon: '/assets/dau.svg',
    maskable: '/assets/dau-day.svg',
    print: '/assets/in.css',
    share: null,
    gallery: { address: '/assets/xem-anh.js', integrity: 'sha256-ghi=' },
    policy: null,
  }
  const markup = String(head({ frame, assets, address: '/', title: null, description: 'x' }))
  const scripts = Array.from(markup.matchAll(/<script.*<\/script>/g), ([script]) => script)
  assert.deepEqual(scripts, [
    '<script src="/assets/tuy-chon.js" integrity="sha256-tc="></script>',
    '<script type="module" src="/assets/doc.js" integrity="sha256-doc="></script>',
  ])
})
