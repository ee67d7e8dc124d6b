import assert from 'node:assert/strict'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Article } from '../../scripts/content/article.ts'
import { articleText, readSite, type SiteFiles } from '../fixtures/read-site.ts'
import { tinyPdf, tinyPng } from '../fixtures/tiny-files.ts'

// What content can do and what it cannot, each with its counterpart; SECURITY.md names them. What a page of the output can do
// is the affair of the host's headers, what the process that makes pages can do of contained.test.ts.

const file = 'tin-tuc/bai.md'
const picture = { 'tin-tuc/anh.png': tinyPng() }
const withBody = (body: string): SiteFiles => ({ [file]: articleText('', body), ...picture })
const withLines = (lines: string): SiteFiles => ({ [file]: articleText(lines), ...picture })

/** The site is not published, for this reason alone. */
const refused =
  (code: string, files: SiteFiles, prepare?: (folder: string) => Promise<void>) => async () => {
    const { problems } = await readSite(files, {}, prepare)
    const errors = problems.filter(({ severity }) => severity === 'error')
    assert.deepEqual([...new Set(errors.map((problem) => problem.code))], [code])
  }

/** The site is published, and its article is as `check` wants it. */
const published = (files: SiteFiles, check: (article: Article) => void) => async () => {
  const { content, problems } = await readSite(files)
  assert.deepEqual(problems, [])
  check(content?.articles[0] as Article)
}

/** The article's HTML has the one thing and nothing of the other. */
const shows = (body: string, part: string, absent: RegExp = /^$/) =>
  published(withBody(body), ({ body: { html } }) => {
    assert.ok(html.includes(part), html)
    assert.doesNotMatch(html, absent)
  })

const canary = globalThis as { canary?: boolean }
const script = '---js\n{ title: (globalThis.canary = true, "x"), date: "2022-09-05" }\n---\n\nx\n'

interface Pair {
  readonly cannot: string
  readonly denied: () => Promise<void>
  readonly can: string
  readonly allowed: () => Promise<void>
}

const pairs: readonly Pair[] = [
  {
    cannot: 'run a program in its front matter',
    denied: async () => {
      await refused('front-matter-language', { [file]: script })()
      assert.equal(canary.canary, undefined)
    },
    can: 'say values there',
    allowed: published(withLines('author: Văn phòng'), ({ author }) =>
      assert.equal(author, 'Văn phòng'),
    ),
  },
  {
    cannot: 'name types, anchors and aliases to the YAML parser',
    denied: async () => {
      await refused('yaml-tag', withLines('summary: !!js/function "x"'))()
      await refused('yaml-anchor', withLines('summary: &a x'))()
      await refused('yaml-alias', withLines('summary: *a'))()
    },
    can: 'write their signs as text',
    allowed: published(withLines('summary: "*Khẩn* & !gấp"'), ({ summary }) =>
      assert.equal(summary, '*Khẩn* & !gấp'),
    ),
  },
  {
    cannot: 'choose the language of a template',
    denied: refused('unknown-key', withLines('templateEngineOverride: njk,md')),
    can: 'be sorted by tags',
    allowed: published(withLines('tags: [họp dân]'), ({ tags }) =>
      assert.deepEqual(tags, ['họp dân']),
    ),
  },
  {
    cannot: 'reach what all objects inherit from',
    denied: async () => {
      await refused('unknown-key', withLines('__proto__: { canary: true }'))()
      assert.equal((Object.prototype as { canary?: boolean }).canary, undefined)
    },
    can: 'speak of it',
    allowed: shows('Khoá `__proto__` là chữ.', '__proto__'),
  },
  {
    cannot: 'run template code in its text',
    denied: shows('{{ 7 * 7 }} {% include "site.yaml" %}', '{{ 7 * 7 }} {% include', /49/),
    can: 'use Markdown there',
    allowed: shows('**quan trọng**', '<strong>quan trọng</strong>'),
  },
  {
    cannot: 'bring HTML, so no script, frame, form or event handler',
    denied: shows(
      '<script>x</script>\n\n<p onclick="x()">y</p>',
      '&lt;script&gt;',
      /<script|<p [^>]*onclick/,
    ),
    can: 'show HTML as text',
    allowed: shows('`<form>`', '<code>&lt;form&gt;</code>'),
  },
  {
    cannot: 'make a link that runs a script',
    // Only a warning, because nothing of it is left but its words.
    denied: async () => {
      const { content } = await readSite(withBody('[xem](javascript:alert(1))'))
      assert.equal(content?.articles[0]?.body.html, '<p>xem</p>\n')
    },
    can: 'link to pages, over https',
    allowed: shows('[x](https://chinhphu.vn/)', 'href="https://chinhphu.vn/"'),
  },
  {
    cannot: 'name an element as the program names its own',
    denied: shows('## location', 'id="muc-location"', /id="location"/),
    can: 'link to its own headings',
    allowed: shows('## Giờ họp\n\n[lên](#muc-gio-hop)', 'href="#muc-gio-hop"'),
  },
  {
    cannot: 'choose the file that it is written to',
    denied: refused('unknown-key', withLines('permalink: ../../../../x.html')),
    can: 'keep its old addresses',
    allowed: published(withLines('aliases: [/cu/bai/]'), ({ aliases }) =>
      assert.deepEqual(aliases, ['/cu/bai/']),
    ),
  },
  {
    cannot: 'have an old address outside the site',
    denied: refused('alias-outside', withLines('aliases: [/../../x/]')),
    can: 'lie in folders of its section',
    allowed: published({ 'tin-tuc/2022/quy-3/bai.md': articleText() }, ({ address }) =>
      assert.equal(address, '/tin-tuc/bai/'),
    ),
  },
  {
    cannot: 'take an address that belongs to the site',
    denied: refused('address-reserved', { 'tin-tuc/trang-2.md': articleText() }),
    can: 'have any other',
    allowed: published({ 'tin-tuc/trang-bia.md': articleText() }, ({ address }) =>
      assert.equal(address, '/tin-tuc/trang-bia/'),
    ),
  },
  {
    cannot: 'be read from elsewhere through a link',
    denied: refused('symbolic-link', {}, (folder) => symlink('/etc', join(folder, 'tin-tuc'))),
    can: 'bring pictures beside its text',
    allowed: shows('![Lễ chào cờ](anh.png)', '<img src="/assets/anh-'),
  },
  {
    cannot: 'bring a program, a template, data for them or a page of its own',
    denied: async () => {
      for (const ending of ['js', 'html', 'svg', 'css', 'njk', 'json', '11tydata.cjs', '11ty.ts'])
        await refused('file-not-allowed', { [`tin-tuc/x.${ending}`]: 'x' })()
    },
    can: 'bring documents',
    allowed: published(
      { [file]: articleText('', '[Kế hoạch](ke-hoach.pdf)'), 'tin-tuc/ke-hoach.pdf': tinyPdf },
      ({ body }) => assert.match(body.html, /href="\/assets\/ke-hoach-[\da-f]{8}\.pdf"/),
    ),
  },
  {
    cannot: 'hide a web page under the name of a picture',
    denied: refused('ending-differs', { 'tin-tuc/anh.png': '<html><script>x</script>' }),
    can: 'show the picture that its name says',
    allowed: published({ ...withLines('image: { src: anh.png, alt: Lễ chào cờ }') }, ({ image }) =>
      assert.equal(image?.alt, 'Lễ chào cờ'),
    ),
  },
  {
    cannot: 'load anything from another host into a page',
    denied: refused('picture-remote', withBody('![x](https://example.vn/x.png)')),
    can: 'name another host as its source',
    allowed: published(withLines('source: Báo Hà Nội mới'), ({ source }) =>
      assert.equal(source, 'Báo Hà Nội mới'),
    ),
  },
  {
    cannot: 'hold up a build by its size',
    denied: refused('file-too-big', withBody('chữ '.repeat(210_000))),
    can: 'be as long as a report',
    allowed: published(withBody('Một câu của báo cáo.\n\n'.repeat(2_000)), ({ body }) =>
      assert.ok(body.text.length > 40_000),
    ),
  },
]
for (const { cannot, denied, can, allowed } of pairs) {
  test(`content cannot ${cannot}`, denied)
  test(`content can ${can}`, allowed)
}
