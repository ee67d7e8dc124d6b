import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { makeArticle, makeBody, makeSite } from '../site/make-article.ts'
import { fullSite } from './full-site.ts'
import { renderAll } from './render-all.ts'

const pages = renderAll(fullSite())
const page = (path: string) => pages.get(path) ?? assert.fail(`no page ${path}`)

test('there is a page of each kind', () => {
  for (const path of [
    '/index.html',
    '/tin-tuc/index.html',
    '/tin-tuc/trang-2/index.html',
    '/tin-tuc/ket-nap/index.html',
    '/lien-he/index.html',
    '/the/kiem-tra/index.html',
    '/luu-tru/2022/index.html',
    '/so-do/index.html',
    '/thong-ke/index.html',
    '/404.html',
    '/chua-luu.html',
    '/cu/bai-1.html',
    '/tin-tuc/rut/index.html',
    '/cu/2.html',
  ]) {
    assert.ok(pages.has(path), path)
  }
})

test('every page that loads the script of the statistics has their block, also those of errors, and with the base path', () => {
  for (const basePath of ['/', '/x/']) {
    const rendered = renderAll(fullSite({}, basePath))
    const loading = [...rendered].filter(([, markup]) => markup.includes('<script type="module"'))
    assert.ok(loading.some(([path]) => path === '/404.html'))
    assert.ok(loading.some(([path]) => path === '/tin-tuc/rut/index.html'))
    for (const [path, markup] of loading) {
      assert.match(markup, /<section id="thong-ke" /, path)
      assert.ok(markup.includes(`data-figures="${basePath}so-lieu.json"`), path)
    }
  }
})

test('every page is valid HTML', async () => {
  const checker = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    // A title is as long as the news it tells, and the name of the site follows it.
    rules: { 'long-title': 'off' },
  })
  for (const language of ['vi', 'en'] as const) {
    for (const [path, markup] of renderAll(fullSite({ language }))) {
      const { results } = await checker.validateString(markup)
      const found = results.flatMap(({ messages }) => messages.map(({ message }) => message))
      assert.deepEqual(found, [], path)
    }
  }
})

test('every page has one h1, and no heading skips a level', () => {
  for (const [path, markup] of pages) {
    const levels = [...markup.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    assert.equal(levels.filter((level) => level === 1).length, 1, path)
    for (const [index, level] of levels.entries()) {
      assert.ok(level - (levels[index - 1] ?? 0) <= 1, `${path}: h${level}`)
    }
  }
})

test('no page has a style or script of its own but structured data, nor asks another host for anything', () => {
  for (const [path, markup] of pages) {
    assert.doesNotMatch(markup, /\sstyle=|<style|\son\w+=/, path)
    assert.doesNotMatch(
      markup,
      /<script(?! type="application\/ld\+json"|(?: type="module")? src="\/assets)/,
      path,
    )
    assert.doesNotMatch(markup, /(?:src|srcset)="https?:/, path)
    assert.doesNotMatch(markup, /<link rel="(?:stylesheet|icon)" href="https?:/, path)
  }
})

test('a title with markup stays text', () => {
  const title = '</title><script>alert("x")</script>'
  const site = makeSite([makeArticle('x', { title, tags: ['<em>'], author: '"><i>' })])
  for (const [path, markup] of renderAll(site)) {
    assert.doesNotMatch(markup, /<script>|<em>|"><i>/, path)
    assert.equal(markup.match(/<\/title>/g)?.length, 1, path)
  }
})

test('the text of an article is put in as the gate made it', () => {
  const body = makeBody({ html: '<p>Một <strong>hai</strong> {{ ba }}</p>' })
  const markup = renderAll(makeSite([makeArticle('x', { body })])).get('/tin-tuc/x/index.html')
  assert.match(markup ?? '', /<p>Một <strong>hai<\/strong> \{\{ ba \}\}<\/p>/)
})

test('below another path, every link of this site has the base path', () => {
  for (const [path, markup] of renderAll(fullSite({}, '/dai-kim/'))) {
    assert.ok(!path.startsWith('/dai-kim/'), path)
    for (const [, address] of markup.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
      assert.match(address ?? '', /^\/dai-kim\//, path)
    }
  }
})

test('an old address sends on, and says so', () => {
  const markup = page('/cu/bai-1.html')
  assert.match(markup, /<meta http-equiv="refresh" content="0; url=\/tin-tuc\/ket-nap\/">/)
  assert.match(
    markup,
    /<link rel="canonical" href="https:\/\/daikim.example.vn\/tin-tuc\/ket-nap\/">/,
  )
  assert.match(markup, /<a href="\/tin-tuc\/ket-nap\/">Nâng cao chất lượng<\/a>/)
})

test('an empty section says that it is empty', () => {
  const markup = renderAll(makeSite([])).get('/tin-tuc/index.html')
  assert.match(markup ?? '', /Chưa có bài nào\./)
})

test('a site without statistics, articles or settings is whole all the same', () => {
  for (const markup of renderAll(makeSite([])).values()) {
    assert.doesNotMatch(markup, /undefined|null|NaN|id="thong-ke"|tel:|<time/)
  }
})
