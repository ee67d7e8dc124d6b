import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../scripts/content/article.ts'
import { isPicture } from '../../scripts/content/attachments.ts'
import { articleText, brief, readSite, type SiteFiles } from '../fixtures/read-site.ts'
import { tinyDocx, tinyJpeg, tinyMp3, tinyMp4, tinyPdf, tinyXlsx } from '../fixtures/tiny-files.ts'

const file = 'tin-tuc/bai.md'

/** A test for each row: the site has no problem, and its only article is as `expected` says. */
function publishes(
  table: Record<string, { files: SiteFiles; expected: (article: Article) => void }>,
): void {
  for (const [name, { files, expected }] of Object.entries(table)) {
    test(name, async () => {
      const { content, problems } = await readSite(files)
      assert.deepEqual(problems.map(brief), [])
      assert.equal(content?.articles.length, 1)
      expected(content?.articles[0] as Article)
    })
  }
}

function withText(text: string | Uint8Array, expected: (article: Article) => void) {
  return { files: { [file]: text }, expected }
}

function withTitle(line: string, title: string) {
  return withText(articleText(`title: ${line}`), (article) => assert.equal(article.title, title))
}

function withDate(written: string, moment: string, hasTime: boolean) {
  return withText(articleText(`date: ${written}`), ({ date }) =>
    assert.deepEqual(date, { at: Date.parse(moment), hasTime }),
  )
}

const bodyHas = (part: string) => (article: Article) =>
  assert.ok(article.body.html.includes(part), article.body.html)

publishes({
  'a byte order mark is no part of the text': withText(`\ufeff${articleText()}`, (article) =>
    assert.equal(article.title, 'Họp tổ dân phố'),
  ),
  'Windows line ends are line ends': withText(
    articleText('summary: Tóm tắt', 'Một.\n\nHai.').replaceAll('\n', '\r\n'),
    (article) => {
      assert.equal(article.summary, 'Tóm tắt')
      assert.equal(article.body.text, 'Một.\nHai.')
    },
  ),
  'a name and a text in NFD become NFC': {
    files: {
      ['tin-tuc/Họp dân phố.md'.normalize('NFD')]: articleText(
        'title: Đại hội điểm\ntags: [đoàn viên]',
        'Nội dung.',
      ).normalize('NFD'),
    },
    expected: (article) => {
      assert.equal(article.file, 'tin-tuc/Họp dân phố.md'.normalize('NFC'))
      assert.equal(article.address, '/tin-tuc/hop-dan-pho/')
      assert.equal(article.title, 'Đại hội điểm'.normalize('NFC'))
      assert.deepEqual(article.tags, ['đoàn viên'.normalize('NFC')])
    },
  },
  'an ending in capitals is Markdown too, and a year does not show in the address': {
    files: { 'tin-tuc/2022/HOP-DAN.MD': articleText() },
    expected: ({ address, section }) =>
      assert.deepEqual([address, section], ['/tin-tuc/hop-dan/', 'tin-tuc']),
  },
  'signs of template languages are text': withText(
    articleText('title: "{{ pkg }}"', '{{ 1 + 1 }} và {% include "x" %}'),
    (article) => {
      assert.equal(article.title, '{{ pkg }}')
      bodyHas('{{ 1 + 1 }} và {% include')(article)
    },
  ),
  'a script is text': withText(
    articleText('', '<script>alert(1)</script>'),
    bodyHas('&lt;script&gt;'),
  ),
  'three hyphens further down are a line, not a fence': withText(
    articleText('', 'Trên.\n\n---\n\nDưới.'),
    bodyHas('<hr>'),
  ),
  'three hyphens inside a longer text are part of it': withText(
    articleText('summary: |\n  Trên\n  ---\n  Dưới'),
    ({ summary }) => assert.equal(summary, 'Trên --- Dưới'),
  ),
  'a colon in quotes is part of the title': withTitle('"Thông báo: họp dân"', 'Thông báo: họp dân'),
  'a colon without a space after it needs no quotes': withTitle(
    'Họp lúc 19:30 tối',
    'Họp lúc 19:30 tối',
  ),
  'an emoji and a quote mark are letters like others': withTitle('Tết "vui" 🎉', 'Tết "vui" 🎉'),
  'a number in quotes is a title': withTitle('"012"', '012'),
  'an hour in quotes is a title': withTitle('"7:30"', '7:30'),
  'a hash without a space before it needs no quotes': withTitle('Tổ#5', 'Tổ#5'),
  'stars and ampersands inside a title are text': withTitle('Sạch & *đẹp*', 'Sạch & *đẹp*'),
  'a title over several lines becomes one': withTitle('>\n  Họp\n  dân', 'Họp dân'),
  'a day': withDate('2022-09-05', '2022-09-05T00:00+07:00', false),
  'a day the Vietnamese way': withDate('05/09/2022', '2022-09-05T00:00+07:00', false),
  'a day in quotes': withDate('"05/09/2022"', '2022-09-05T00:00+07:00', false),
  'a day and an hour': withDate('05/09/2022 07:30', '2022-09-05T07:30+07:00', true),
  'an evening stays on its day': withDate('2022-09-05 23:30', '2022-09-05T23:30+07:00', true),
  'a moment with a zone': withDate('2022-09-05T19:30+07:00', '2022-09-05T12:30Z', true),
  'a moment with seconds at Greenwich': withDate(
    '2022-09-05T12:30:15Z',
    '2022-09-05T12:30:15Z',
    true,
  ),
  'a leap day': withDate('29/02/2024', '2024-02-29T00:00+07:00', false),
  'keys that were left empty are as if they were not there': withText(
    articleText('summary:\nauthor: ""\nimage:\ntags:\ndraft:\nupdated:'),
    ({ summary, author, image, tags, draft, updated }) =>
      assert.deepEqual(
        [summary, author, image, tags, draft, updated],
        [null, null, null, [], false, null],
      ),
  ),
  'README.md and names that begin with _ or . are no articles, whatever they hold': {
    files: {
      [file]: articleText(),
      'README.md': '# Hướng dẫn',
      'tin-tuc/readme.md': 'x',
      'tin-tuc/_nhap.md': '---js\n',
      '_nhap/a.svg': 'x',
      '.git/config': 'x',
      'tin-tuc/.DS_Store': '\0',
    },
    expected: ({ slug }) => assert.equal(slug, 'bai'),
  },
  'old addresses become paths with letters and a slash': withText(
    articleText('aliases: [/cu/bai-1, /tin-t%E1%BB%A9c/a/, /cu/a.html]'),
    ({ aliases }) => assert.deepEqual(aliases, ['/cu/bai-1/', '/tin-tức/a/', '/cu/a.html']),
  ),
})

test('every kind of attachment is taken, under an address with its hash', async () => {
  const { content, problems } = await readSite({
    'tin-tuc/Kế hoạch số 5.PDF': tinyPdf,
    'tin-tuc/a.docx': tinyDocx,
    'tin-tuc/a.xlsx': tinyXlsx,
    'tin-tuc/a.mp3': tinyMp3,
    'tin-tuc/a.mp4': tinyMp4,
    'anh/😀.jpeg': tinyJpeg(30, 20, 6),
  })
  assert.deepEqual(problems.map(brief), [])
  const names = content?.attachments.map(({ address }) =>
    address.replace(/-[\da-f]{8}\./, '-HASH.'),
  )
  assert.deepEqual(names, [
    '/assets/tep-HASH.jpg',
    '/assets/ke-hoach-so-5-HASH.pdf',
    '/assets/a-HASH.docx',
    '/assets/a-HASH.mp3',
    '/assets/a-HASH.mp4',
    '/assets/a-HASH.xlsx',
  ])
  const [photo] = (content?.attachments ?? []).filter(isPicture)
  assert.deepEqual([photo?.width, photo?.height], [20, 30])
})
