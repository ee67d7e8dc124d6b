import { articleText } from '../fixtures/read-site.ts'
import { tinyPdf, tinyPng } from '../fixtures/tiny-files.ts'
import { type BadSite, bad, refuses, type Told, withLines } from './bad-table.ts'

/** An article with this text on line 6, beside another one. */
function withBody(body: string, told: Told, files: BadSite['files'] = {}): BadSite {
  const other = articleText('', '## Thời gian\n\nSáng thứ bảy.')
  return { files: { [bad]: articleText('', body), 'tin-tuc/khac.md': other, ...files }, told }
}

refuses({
  'a picture that is not there is refused with the one that was meant': withBody(
    '![Lễ chào cờ](chao-co.jpg)',
    { '6 picture-missing': '![Lễ chào cờ](chao-co.png)' },
    { 'tin-tuc/chao-co.png': tinyPng() },
  ),
  'a picture without a description is refused': withBody(
    '![](chao-co.png)',
    { '6 alt-missing': null },
    { 'tin-tuc/chao-co.png': tinyPng() },
  ),
  'a document that is not there is refused': withBody(
    '[Kế hoạch](ke-hoach.pdf)',
    { '6 attachment-missing': '[Kế hoạch](../thong-bao/ke-hoach.pdf)' },
    { 'thong-bao/ke-hoach.pdf': tinyPdf },
  ),
  'a link to a page that does not exist is refused': withBody('[Xem](/tin-tuc/khong-co-bai-nay/)', {
    '6 link-broken': null,
  }),
  'a link to an article file that does not exist is refused': withBody(
    '[Xem](khong-co-bai-nay.md)',
    {
      '6 link-broken': null,
    },
  ),
  'a link to a heading that does not exist is refused': withBody('[Xem](khac.md#muc-dia-diem)', {
    '6 anchor-missing': null,
  }),
  'two spellings of one tag are refused': {
    files: {
      [bad]: articleText('tags: [xây dựng Đảng]'),
      'tin-tuc/khac.md': articleText('tags: [xây dựng Đảng]'),
      'tin-tuc/lech.md': articleText('tags: [Xây dựng đảng]'),
    },
    told: { 'tin-tuc/lech.md:4 tag-spelling': 'tags: [xây dựng Đảng]' },
  },
  'a menu entry that leads nowhere is refused': {
    files: {
      'site.yaml':
        'name: A\nparent: B\naddress: C\nurl: https://a.example\n' +
        'sections: [{ folder: tin-tuc, title: Tin }]\nmenu: [{ title: X, to: /khong-co-trang-nay/ }]\n',
    },
    told: { 'site.yaml:6 link-broken': null },
  },
  'a link to an article that has a problem of its own is no second problem': {
    files: {
      'tin-tuc/a.md': articleText('', '[Xem](bai.md#muc-gio)'),
      [bad]: articleText('draft: có', '## Giờ\n\n8 giờ.'),
    },
    told: { '4 wrong-type': 'draft: true' },
  },
  'a date more than a year ahead is a warning': withLines('date: 2027-02-01', {
    '3 date-far-ahead': null,
  }),
  'a title in capitals is a warning': withLines('title: THÔNG BÁO VỀ VIỆC HỌP DÂN', {
    '3 title-capitals': null,
  }),
  'a description that says nothing is a warning': {
    files: {
      [bad]: articleText('image: { src: a.png, alt: Hình ảnh }'),
      'tin-tuc/b.md': articleText('image: { src: anh1.png, alt: anh1.jpg }'),
      'tin-tuc/a.png': tinyPng(),
      'tin-tuc/anh1.png': tinyPng(),
    },
    told: { '4 alt-empty-words': null, 'tin-tuc/b.md:4 alt-empty-words': null },
  },
  'an identity number and a telephone number are warnings': withBody(
    'Ông A, số 001099012345, điện thoại 0912 345 678.',
    { '6 identity-number': null, '6 phone-number': null },
  ),
  'one paragraph of over 1,500 characters is a warning': withBody('chữ '.repeat(400), {
    '6 long-paragraph': null,
  }),
})
