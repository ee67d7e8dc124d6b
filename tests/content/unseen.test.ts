import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isVisible } from '../../scripts/content/unseen.ts'
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

const unseen: readonly [name: string, text: string][] = [
  ['blanks of all kinds', ' \t\u00a0\u2003\u3000\u1680\u2028'],
  ['marks of annotations', '\ufff9\ufffa\ufffb'],
  ['a note without a head', '\u{1d159}'],
  ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
  ['Braille without dots', '\u2800'],
  ['marks without a letter', '\u0301\u0323\u034f\u20e3'],
  ['forms of letters and nothing to have them', '\ufe00\ufe0f\u{e0100}'],
  ['characters that join and part', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
  ['tags and shorthand', '\u{e0041}\u{1bca0}\u{1d173}'],
  ['the place of an object', '\ufffc'],
  ['letters of somebody’s own', '\ue000\u{f0000}'],
  ['Egyptian blanks and controls', '\u{13430}\u{13441}\u{13442}'],
  ['controls', '\u0001\u0085'],
]
for (const [name, text] of unseen) {
  test(`${name} show nothing`, () => {
    for (const each of [text, ...text]) assert.equal(isVisible(each), false, JSON.stringify(each))
  })
}

for (const text of [
  'a',
  'ệ'.normalize('NFD'),
  '\u200b1',
  '…',
  '→',
  '👍🏽',
  '😀',
  '日',
  '\u2801',
  '©',
]) {
  test(`${text} shows something`, () => assert.equal(isVisible(text), true))
}

test('a link and a title whose words nobody sees are told', async () => {
  const { problems } = await readSite({
    [bad]: articleText(
      'title: "\u2800\ufffb"',
      '[\ufff9\u{1d159}](/lien-he/)\n\n[a\ufffb](/tin-tuc/)',
    ),
  })
  assert.deepEqual(problems.map(brief), [`${bad}:3 blank-value`, `${bad}:6 link-without-text`])
})
