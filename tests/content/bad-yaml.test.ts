import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadYaml } from '../../scripts/content/load-yaml.ts'
import { articleText, readSite } from '../fixtures/read-site.ts'
import { bad, refuses, withLines, withText } from './bad-table.ts'

refuses({
  'a line that is no YAML is refused': withLines('image: {src: a', { '4 yaml-syntax': null }),
  'a key without the space after its colon is refused': withLines('author:Ban biên tập', {
    '4 yaml-syntax': 'author: Ban biên tập',
  }),
  'the wide space that Word puts after a colon is refused': withLines('author:\u00a0Ban biên tập', {
    '4 yaml-syntax': 'author: Ban biên tập',
  }),
  'a key that was moved in is refused': withLines('  author: Ban biên tập', {
    '4 yaml-syntax': 'author: Ban biên tập',
  }),
  'lists nested beyond reason are refused': withText(`---\n${'['.repeat(5000)}\n---\n`, {
    '2 yaml-syntax': null,
  }),
  'a tab before a key is refused': withLines('image:\n\tsrc: a.png\n\talt: Lễ chào cờ', {
    '5 picture-missing': null,
    '5 yaml-tab': '  src: a.png',
    '6 yaml-tab': '  alt: Lễ chào cờ',
  }),
  'a tab after a colon is refused': withLines('author:\tAdmin', { '4 yaml-tab': 'author: Admin' }),
  'a key that is there twice is refused, and the rest still read': withLines(
    'author: A\nauthor: B\nupdated: 30/02/2022',
    { '5 duplicate-key': null, '6 date-impossible': null },
  ),
  'an anchor is refused': withLines('author: &a Admin', { '4 yaml-anchor': 'author: "Admin"' }),
  'an alias is refused': withLines('author: &a Admin\nsource: *a', {
    '4 yaml-anchor': 'author: "Admin"',
    '5 yaml-alias': 'source: "*a"',
  }),
  'a text between stars that YAML takes for an alias gets quotes': withLines(
    'summary: *Khẩn* mời họp',
    { '4 yaml-alias': 'summary: "*Khẩn* mời họp"' },
  ),
  'a merge key is refused': withLines(
    'image:\n  <<: { src: a.png }\n  src: b.pdf\n  alt: Lễ chào cờ',
    { '5 yaml-merge': null },
  ),
  'a tag is refused': withLines('author: !!str 012', { '4 yaml-tag': 'author: "012"' }),
  'an exclamation mark that YAML takes for a tag gets quotes': withLines('summary: !Khẩn mời họp', {
    '4 yaml-tag': 'summary: "!Khẩn mời họp"',
  }),
  'a text with a colon is refused with the line in quotes': withLines(
    'title: Thông báo: về việc họp dân',
    { '3 title-needs-quotes': 'title: "Thông báo: về việc họp dân"' },
  ),
  'quotes and backslashes inside it are escaped': withLines('title: Thông báo: "họp" \\ bàn', {
    '3 title-needs-quotes': 'title: "Thông báo: \\"họp\\" \\\\ bàn"',
  }),
  'other texts with a colon are told by their key, with all other problems': withLines(
    'title: Mời họp: tổ 5\nsummary: Nội dung: bàn việc chung\nupdated: 31/04/2022',
    {
      '3 title-needs-quotes': 'title: "Mời họp: tổ 5"',
      '4 value-needs-quotes': 'summary: "Nội dung: bàn việc chung"',
      '5 date-impossible': null,
    },
  ),
  'a text inside a map with a colon is told too': withLines(
    'image:\n  src: a.png\n  alt: Ảnh: lễ chào cờ',
    { '5 picture-missing': null, '6 value-needs-quotes': '  alt: "Ảnh: lễ chào cờ"' },
  ),
  'words after a closing quote are refused': withLines('title: "Khẩn" mời họp', {
    '3 value-needs-quotes': 'title: "\\"Khẩn\\" mời họp"',
  }),
  'a quote that is never closed is refused': withLines('title: "Mời họp', {
    '3 value-needs-quotes': 'title: "Mời họp"',
  }),
  'a title that YAML would cut off at a # is refused': withLines('title: Mời họp tổ #5', {
    '3 value-needs-quotes': 'title: "Mời họp tổ #5"',
  }),
})

test('front matter in JavaScript does not run', async () => {
  const canary = 'globalThis.canary = true'
  await readSite({ [bad]: `---js\n{ title: (${canary}, 'x') }\n---\n` })
  assert.deepEqual(loadYaml([`title: (${canary})`]), { data: { title: `(${canary})` } })
  assert.equal('canary' in globalThis, false)
})

test('a front matter that failed once fails again', () => {
  assert.ok('error' in loadYaml(['a: b: c']))
  assert.ok('error' in loadYaml(['a: b: c']))
})

test('a thousand aliases of aliases are refused quickly', async () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
    bomb.push(`${other}: &${other} [${`*${one}, `.repeat(8)}*${one}]`)
  }
  const { problems } = await readSite({ [bad]: articleText(bomb.join('\n')) })
  assert.ok(problems.some(({ code }) => code === 'yaml-alias'))
})
