import { articleText } from '../fixtures/read-site.ts'
import { tinyPdf, tinyPng } from '../fixtures/tiny-files.ts'
import { bad, refuses, withLines, withText } from './bad-table.ts'

refuses({
  'an unknown key is refused with the one that was meant': withLines('titel: x\ntag: [a]', {
    '4 unknown-key': null,
    '5 unknown-key': 'tags: [a]',
  }),
  'a key in Vietnamese is refused with its English name': withLines('tác giả: Ban biên tập', {
    '4 unknown-key': 'author: Ban biên tập',
  }),
  'keys of generators and of JavaScript are just unknown': withLines(
    'permalink: ../../x.html\nlayout: x\ntemplateEngineOverride: njk,md\neleventyComputed: {}\n' +
      'eleventyExcludeFromCollections: true\npagination: {}\n__proto__: { draft: true }\nconstructor: x',
    Object.fromEntries([4, 5, 6, 7, 8, 9, 10, 11].map((line) => [`${line} unknown-key`, null])),
  ),
  'a missing title and a missing date are refused': withText(
    '---\nauthor: Admin\n---\n\nNội dung.',
    {
      '1 missing-key': null,
    },
  ),
  'control characters, turns of direction and halves of letters are refused': withLines(
    'author: "a\\u0000b"\nsource: "a\\u202eb"\nsummary: "a\\ud83d b"',
    { '4 control-character': null, '5 control-character': null, '6 control-character': null },
  ),
  'a blank title is refused': withLines('title:', { '3 blank-value': null }),
  'a title of spaces is refused': withLines('title: "  "', { '3 blank-value': null }),
  'a title that YAML reads as a number is refused': withLines('title: 012', {
    '3 title-not-text': 'title: "012"',
  }),
  'a title that older YAML reads as a number is refused': withLines('title: 7:30', {
    '3 title-not-text': 'title: "7:30"',
  }),
  'a title that YAML reads as a list is refused': withLines('title: [Khẩn]', {
    '3 title-not-text': 'title: "[Khẩn]"',
  }),
  'a title that YAML reads as a map is refused': withLines('title: { Khẩn }', {
    '3 title-not-text': 'title: "{ Khẩn }"',
  }),
  'a title that YAML reads as yes or no is refused': withLines('title: true', {
    '3 title-not-text': 'title: "true"',
  }),
  'a title over 200 characters is refused': withLines(`title: ${'chữ '.repeat(51)}`, {
    '3 text-too-long': null,
  }),
  'a summary over 500 characters is refused': withLines(`summary: ${'chữ '.repeat(126)}`, {
    '4 text-too-long': null,
  }),
  '30 February is refused': withLines('date: 30/02/2022', { '3 date-impossible': null }),
  '31 April is refused': withLines('date: 2022-04-31', { '3 date-impossible': null }),
  '25:61 is refused': withLines('date: 2022-09-05 25:61', { '3 date-impossible': null }),
  'a month 13 is refused': withLines('date: 2022-13-01', { '3 date-impossible': null }),
  'a year before 1945 is refused': withLines('date: 0022-09-05', { '3 date-impossible': null }),
  'a day with hyphens the wrong way round is refused': withLines('date: 05-09-2022', {
    '3 date-format': 'date: 05/09/2022',
  }),
  'a day with dots and an hour with h is refused': withLines('date: 5.9.2022 7h30', {
    '3 date-format': 'date: 05/09/2022 07:30',
  }),
  'a day in one digit is refused': withLines('date: 2022-9-5', {
    '3 date-format': 'date: 2022-09-05',
  }),
  'a date in words is refused': withLines('date: hôm nay', { '3 date-format': null }),
  'a year alone is refused': withLines('date: 2022', { '3 date-format': null }),
  'an empty date is refused': withLines('date:', { '3 blank-value': null }),
  'a draft mark in Vietnamese is refused': withLines('draft: có', {
    '4 wrong-type': 'draft: true',
  }),
  'a pinned mark in quotes is refused': withLines('pinned: "no"', {
    '4 wrong-type': 'pinned: false',
  }),
  'tags in one text are refused': withLines('tags: đoàn viên, hội phụ nữ', {
    '4 wrong-type': 'tags: [đoàn viên, hội phụ nữ]',
  }),
  'a tag that YAML reads as a number is refused': withLines('tags: [2025, hè]', {
    '4 wrong-type': 'tags: ["2025", hè]',
  }),
  'a tag with a colon is refused': withLines('tags:\n  - Tin: trong ngày', {
    '5 wrong-type': '  - "Tin: trong ngày"',
  }),
  'a tag without a letter is refused': withLines('tags: ["???"]', { '4 no-slug': null }),
  'an author that YAML reads as a number is refused': withLines('author: 007', {
    '4 wrong-type': 'author: "007"',
  }),
  'a picture without a description is refused': {
    files: { [bad]: articleText('image:\n  src: a.png'), 'tin-tuc/a.png': tinyPng() },
    told: { '5 image-alt-missing': null },
  },
  'a picture with a blank description is refused': {
    files: { [bad]: articleText('image: { src: a.png, alt: " " }'), 'tin-tuc/a.png': tinyPng() },
    told: { '4 image-alt-missing': null },
  },
  'a picture that is only a name is refused': withLines('image: a.png', { '4 wrong-type': null }),
  'a lead picture that is not there is refused with the one that was meant': {
    files: {
      [bad]: articleText('image: { src: le-chao-co.jpg, alt: Lễ chào cờ }'),
      'tin-tuc/le-chao-co.png': tinyPng(),
    },
    told: { '4 picture-missing': 'image: { src: le-chao-co.png, alt: Lễ chào cờ }' },
  },
  'a lead picture that is a document is refused': {
    files: {
      [bad]: articleText('image: { src: a.pdf, alt: Lễ chào cờ }'),
      'tin-tuc/a.pdf': tinyPdf,
    },
    told: { '4 picture-missing': null },
  },
  'a lead picture from another site is refused': withLines(
    'image: { src: https://vi.example/a.png, alt: Lễ chào cờ }',
    { '4 picture-remote': null },
  ),
  'an old address on another site is refused': withLines('aliases: [https://khac.example/a/]', {
    '4 alias-outside': null,
  }),
  'an old address that leads out of the site is refused': withLines(
    'aliases: ["//khac.example/a/", /../a/, "javascript:a"]',
    { '4 alias-outside': null },
  ),
  'an old address with the own origin is refused, with its path': withLines(
    'aliases:\n  - https://daikim.example.vn/cu/a/',
    { '5 alias-outside': '  - "/cu/a/"' },
  ),
  'an old address without its slash is refused': withLines('aliases:\n  - cu/a', {
    '5 path-format': '  - "/cu/a/"',
  }),
  'an old address that would be a script or a setting of the host is refused': withLines(
    'aliases: [/x.js, /_headers, /.htaccess]',
    { '4 path-format': null },
  ),
  'unknown keys and wrong values of a standing page are refused': {
    files: {
      'trang/lien-he.md': '---\ntitle: Liên hệ\norder: "1"\ndate: 2022-09-05\n---\n\nNội dung.',
    },
    told: {
      'trang/lien-he.md:3 wrong-type': 'order: 1',
      'trang/lien-he.md:4 unknown-key': null,
    },
  },
})
