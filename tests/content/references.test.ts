import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReadOptions } from '../../scripts/content/read-content.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, readSite, type SiteFiles } from '../fixtures/read-site.ts'
import { tinyPdf } from '../fixtures/tiny-files.ts'

const others: SiteFiles = {
  'tin-tuc/2022/hop-dan.md': articleText(
    'tags: [Đoàn thể]\naliases: [/cu/12.html]',
    '## Thời gian',
  ),
  'trang/lien-he.md':
    '---\ntitle: Liên hệ\n---\n\n## Giờ làm việc\n\nSáng, chiều[^1].\n\n[^1]: Nghỉ.\n',
  'tin-tuc/ke-hoach.pdf': tinyPdf,
  'tin-tuc/nhap.md': articleText('draft: true', '## Nháp'),
  'tin-tuc/hen-gio.md': articleText('date: 2026-03-01'),
  'tin-tuc/het-han.md': articleText('expires: 2025-01-01'),
}

/** What is told of an article with one link, as `code suggestion`. */
async function told(
  link: string,
  files: SiteFiles = {},
  options: Partial<ReadOptions> = {},
): Promise<string[]> {
  const text = articleText('', `[xem](${link})`)
  const { problems } = await readSite({ ...others, 'thong-bao/bai.md': text, ...files }, options)
  return problems.map(({ code, args }) =>
    'suggestion' in args && args.suggestion !== null ? `${code} ${args.suggestion}` : code,
  )
}

describe('a link to what the site has is right', () => {
  const links = [
    '/',
    '/tin-tuc/',
    '/tin-tuc/feed.xml',
    '/feed.json',
    '/so-do/',
    '/luu-tru/2022/',
    '/the/doan-the/',
    '/bai-viet.json',
    '/cu/12.html',
    '/tin-tuc/hop-dan',
    '../tin-tuc/hop-dan.md#muc-thoi-gian',
    '../trang/lien-he.md#muc-gio-lam-viec',
    '/lien-he/#chu-thich-1',
    '/tin-tuc/ke-hoach.pdf',
    'https://daikim.example.vn/lien-he/',
    'https://a.example.com/khong-ai-biet/',
  ]
  for (const link of links) {
    test(link, async () => assert.deepEqual(await told(link), []))
  }
})

describe('a link to what the site has not is told with what was meant', () => {
  const links: [link: string, problem: string][] = [
    ['/luu-tru/2021/', 'link-broken /luu-tru/2022/'],
    ['/the/doan-he/', 'link-broken /the/doan-the/'],
    ['/lien-hê/', 'link-broken /lien-he/'],
    ['../thong-bao/hop-dan.md', 'link-broken /tin-tuc/hop-dan/'],
    ['/tin-tuc/hop-dn/', 'link-broken /tin-tuc/hop-dan/'],
    ['/lien-he/#gio-lam-viec', 'anchor-missing muc-gio-lam-viec'],
    ['/lien-he/#muc-gio-lm-viec', 'anchor-missing muc-gio-lam-viec'],
    ['/cu/12.html#muc-dia-diem-hop', 'anchor-missing'],
    ['#muc-khong-co', 'anchor-missing'],
  ]
  for (const [link, problem] of links) {
    test(link, async () => assert.deepEqual(await told(link), [problem]))
  }
})

describe('pages of a section', () => {
  const many = Object.fromEntries(
    Array.from({ length: 19 }, (_, index) => [`tin-tuc/bai-${index}.md`, articleText()]),
  )

  test('the second exists with the 21st article', async () => {
    assert.deepEqual(await told('/tin-tuc/trang-2/', many), [])
    assert.deepEqual(await told('/tin-tuc/trang-3/', many), ['link-broken /tin-tuc/trang-2/'])
  })
})

describe('a link to a page that nobody sees', () => {
  for (const link of ['nhap', 'hen-gio', 'het-han']) {
    test(`is a warning: ${link}`, async () => {
      assert.deepEqual(await told(`../tin-tuc/${link}.md`), ['link-unpublished'])
    })
  }

  test('is right once the page is published', async () => {
    assert.deepEqual(await told('/tin-tuc/nhap/', {}, { drafts: true }), [])
    assert.deepEqual(await told('/tin-tuc/hen-gio/', {}, { at: Date.parse('2026-03-02') }), [])
  })

  test('is right in a draft', async () => {
    const draft = articleText('draft: true', '[xem](/tin-tuc/hen-gio/)')
    assert.deepEqual(await told('/', { 'thong-bao/nhap.md': draft }), [])
  })
})

describe('the menu and the notice', () => {
  const siteFile = (lines: string) => ({ 'site.yaml': `${minimalSiteFile}${lines}\n` })

  test('are told at their line with the repaired one', async () => {
    const files = { ...others, ...siteFile('menu:\n  - title: Hỏi\n    to: /lien-h/') }
    const { problems } = await readSite(files)
    assert.deepEqual(
      problems.map(({ file, line, code, field, fix }) => [file, line, code, field, fix]),
      [['site.yaml', 12, 'link-broken', 'menu.to', '    to: /lien-he/']],
    )
  })

  test('may name a part of a page, a question or another site', async () => {
    const menu =
      'menu:\n  - { title: A, to: "/lien-he/#muc-x" }\n  - { title: B, to: https://a.vn/ }'
    assert.deepEqual(await told('/', siteFile(`${menu}\nnotice: { text: Bão, to: /tin-tuc/ }`)), [])
  })

  test('a notice that leads nowhere is told', async () => {
    const notice = siteFile('notice: { text: Bão, to: /tin-tc/ }')
    assert.deepEqual(await told('/', notice), ['link-broken /tin-tuc/'])
  })
})

describe('spellings of one tag', () => {
  const tagged = (...lists: string[]) =>
    Object.fromEntries(
      lists.map((tags, index) => [`thong-bao/t${index}.md`, articleText(`tags: [${tags}]`)]),
    )

  test('other case, marks and blanks are one tag', async () => {
    const files = tagged('văn hoá', 'văn hoá', 'văn hóa', 'Văn hoá')
    assert.deepEqual(await told('/', files), ['tag-spelling', 'tag-spelling'])
  })

  test('composed and decomposed letters are one spelling', async () => {
    assert.deepEqual(await told('/', tagged('văn hoá', 'văn hoá'.normalize('NFD'))), [])
  })

  test('other words are other tags', async () => {
    assert.deepEqual(await told('/', tagged('văn hoá', 'văn hoá đọc')), [])
  })

  test('with equal numbers the first file is right', async () => {
    const { problems } = await readSite(tagged('Xây dựng Đảng', 'xây dựng đảng'))
    assert.deepEqual(
      problems.map(({ file, fix }) => [file, fix]),
      [['thong-bao/t1.md', 'tags: [Xây dựng Đảng]']],
    )
  })
})
