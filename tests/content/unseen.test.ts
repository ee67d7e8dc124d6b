import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, brief, readSite } from '../fixtures/read-site.ts'
import { bad, refuses, type Told, withLines } from './bad-table.ts'

/** An article with this text on line 6. */
function withBody(body: string, told: Told) {
  return { files: { [bad]: articleText('', body) }, told }
}

refuses({
  'a turn of direction is told at its line, which is repaired without it': withBody(
    'Một.\n\nTệp \u202egpj.exe\u202c và \u2066b\u2069.',
    { '8 direction-control': 'Tệp gpj.exe và b.' },
  ),
  'a mark of direction is one of them, as a letter of its own too': withBody(
    'a\u200fb &rlm;c &#x202E;d &#8238;e &#x0061c;f',
    { '6 direction-control': 'ab c d e f' },
  ),
  'an Arabic letter mark in a title is told': withLines('title: Họp\u061c', {
    '3 direction-control': 'title: Họp',
  }),
  'a turn of direction that YAML writes with its number is told': withLines('author: "a\\u202eb"', {
    '4 control-character': null,
  }),
  'a turn of direction in site.yaml is told': {
    files: { 'site.yaml': `${minimalSiteFile}author: Admin\u200e\n` },
    told: { 'site.yaml:10 direction-control': 'author: Admin' },
  },
  'a shapeless character in the target of a link is told, never just left out': withBody(
    '[Xem](https://hanoi.gov\u200b.vn/)',
    { '6 shapeless-in-address': '[Xem](https://hanoi.gov.vn/)', '6 shapeless-removed': null },
  ),
  'one in a bare address is told': withBody('Xem https://hanoi.gov.vn/\u2060tin.', {
    '6 shapeless-in-address': 'Xem https://hanoi.gov.vn/tin.',
    '6 shapeless-removed': null,
  }),
  'one in an e-mail address is told': withBody('Gửi a\ufeff@b.vn.', {
    '6 shapeless-in-address': 'Gửi a@b.vn.',
    '6 shapeless-removed': null,
  }),
  'one in a definition is told': withBody('[Xem][x]\n\n[x]: /tin-\u00adtuc/', {
    '8 shapeless-in-address': '[x]: /tin-tuc/',
    '8 shapeless-removed': null,
  }),
  'one in an old address and in a picture’s name is told': withLines('aliases:\n  - /cu/\u200b1/', {
    '5 shapeless-in-address': '  - /cu/1/',
    '5 shapeless-removed': null,
  }),
  'a letter under 31 marks is refused before anybody puts them in order': withBody(
    `a${'\u0301\u0323'.repeat(16)}`,
    { '6 too-many-marks': null },
  ),
})

const kept: [name: string, text: string][] = [
  ['an emoji made of several', 'Gia đình 👨‍👩‍👧 và 👩🏽‍⚕️'],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a heart in colour', '❤️'],
  ['Khmer words, which have no blanks', 'សួស្តី\u200bពិភពលោក'],
  ['a letter under as many marks as Vietnamese needs', 'ệ'.normalize('NFD')],
]
for (const [name, text] of kept) {
  test(`${name} keeps every character`, async () => {
    const { content, problems } = await readSite({ [bad]: articleText('', text) })
    assert.deepEqual(problems, [])
    assert.equal(content?.articles[0]?.body.text, text.normalize('NFC'))
  })
}

test('what Word leaves is taken out of a text, with one warning for the file at the first place', async () => {
  const { content, problems } = await readSite({
    [bad]: articleText(
      'title: "Họp\u200b dân"\ntags: [đoàn\u00ad viên]',
      '\ufeff## Gi\u200dờ\n\nTám\u2060 giờ, tổ A/\u200bB, ngày 05/09/2022\u200b.\u{e0041}',
    ),
  })
  const [article] = content?.articles ?? []
  assert.equal(article?.title, 'Họp dân')
  assert.deepEqual(article?.tags, ['đoàn viên'])
  assert.equal(article?.body.headings[0]?.id, 'muc-gio')
  assert.equal(article?.body.text, 'Giờ\nTám giờ, tổ A/B, ngày 05/09/2022.')
  assert.deepEqual(problems.map(brief), [`${bad}:3 shapeless-removed`])
  assert.deepEqual(problems[0]?.args, { count: 8 })
  assert.equal(problems[0]?.severity, 'warning')
})

test('of a file full of them, the first hundred lines are told', async () => {
  const text = 'a\u202eb\n'.repeat(80_000)
  const { problems } = await readSite({ [bad]: articleText('', text) })
  const codes = problems.map(({ code }) => code)
  assert.equal(codes.filter((code) => code === 'direction-control').length, 100)
})
