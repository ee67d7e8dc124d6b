import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attachment } from '../../scripts/content/attachment.ts'
import { readInTime } from '../../scripts/content/read-in-time.ts'
import { readPage } from '../../scripts/content/read-page.ts'
import { readSettings } from '../../scripts/content/read-settings.ts'
import { withinTime } from '../../scripts/content/within-time.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, brief, readSite } from '../fixtures/read-site.ts'
import { tinyPng } from '../fixtures/tiny-files.ts'
import { bad, refuses, withLines } from './bad-table.ts'
import { pageContext } from './page-context.ts'

const never = (): never => {
  for (;;);
}

test('what ends in time gives its result, and what it throws is thrown on', () => {
  assert.deepEqual(
    withinTime(60_000, () => 'x'),
    { result: 'x' },
  )
  assert.throws(() => withinTime(60_000, () => assert.fail('own')), /own/)
})

test('what does not end is stopped: a loop, a pattern that goes astray, and one that catches everything', () => {
  const stubborn = (): never => {
    try {
      return never()
    } catch {
      return never()
    }
  }
  const astray = () => /^(?:a+)+$/.test(`${'a'.repeat(64)}b`)
  for (const work of [never, astray, stubborn]) assert.equal(withinTime(20, work), null)
})

/** A folder whose files are never found: the reading of a text that shows one does not end. */
class Bottomless extends Map<string, Attachment> {
  override get(): never {
    return never()
  }
}

test('a long text that is not read in time is refused, an article and a standing page', () => {
  const context = { ...pageContext, attachments: new Bottomless() }
  const text = articleText('', `![Lễ chào cờ](a.png)\n\n${'Nội dung dài. '.repeat(4000)}`)
  for (const file of [bad, 'trang/bai.md']) {
    const { page, problems } = readPage(file, text, context, 20)
    assert.deepEqual(problems.map(brief), [`${file}:1 takes-too-long`])
    assert.deepEqual([page.title, page.body.html], ['', ''])
  }
})

test('a long text that is read in time is like any other', () => {
  const text = articleText('title: Họp', 'Nội dung dài. '.repeat(4000))
  const { page } = readPage(bad, text, pageContext)
  assert.equal(page.title, 'Họp')
  assert.equal(page.body.text.length, 4000 * 14 - 1)
})

const longComment = '# Dòng ghi chú\n'.repeat(2000)

test('a long site.yaml that is not read in time is refused, and one that is read in time is like any other', () => {
  const texts = new Map([['site.yaml', `${minimalSiteFile}logo: a.png\n${longComment}`]])
  const refused = readSettings(texts, new Bottomless(), 20)
  assert.deepEqual(refused.problems.map(brief), ['site.yaml:1 takes-too-long'])
  assert.equal(refused.site.isUsable, false)
  const read = readSettings(new Map([['site.yaml', minimalSiteFile + longComment]]), new Map())
  assert.deepEqual(read.problems, [])
  assert.equal(read.site.isUsable, true)
})

test('the limit is for every file that is long, a list of hosts too', () => {
  const reader = (text: string | null) => (text === null ? { problems: [] } : never())
  const { problems } = readInTime('hosts.yaml', longComment, reader, 20)
  assert.deepEqual(problems.map(brief), ['hosts.yaml:1 takes-too-long'])
})

test('of a front matter full of mistakes the first hundred are told, without copies of a line of 30 KB', async () => {
  const { problems } = await readSite({ [bad]: articleText(`tags: [${'0, '.repeat(10_000)}0]`) })
  assert.equal(problems.length, 100)
  assert.deepEqual(new Set(problems.map(({ code }) => code)), new Set(['wrong-type']))
  assert.deepEqual(new Set(problems.map(({ fix }) => fix)), new Set([null]))
})

const emoji = '🦄'.repeat(60)

refuses({
  'one address named a hundred thousand times is refused': {
    files: {
      [bad]: articleText('', `${'[a] '.repeat(2000)}\n\n[a]: https://a.vn/${'x'.repeat(1900)}`),
    },
    told: { '5 links-too-long': null },
  },
  'names of devices are refused: of an article, a folder, a picture, a page by its slug': {
    files: {
      'tin-tuc/con.md': articleText(),
      'tin-tuc/AUX/a.md': articleText(),
      'tin-tuc/nul.png': tinyPng(),
      'tin-tuc/còn.md': articleText(),
    },
    told: {
      'tin-tuc/AUX/a.md:1 name-reserved': null,
      'tin-tuc/con.md:1 name-reserved': null,
      'tin-tuc/còn.md:1 address-reserved': null,
      'tin-tuc/nul.png:1 name-reserved': null,
    },
  },
  'names of devices are refused as old addresses and tags': withLines(
    'aliases:\n  - /cu/com1/\n  - /prn.aspx\ntags: [con]',
    { '5 address-reserved': null, '6 address-reserved': null, '7 name-reserved': null },
  ),
  'names that no disk takes are refused': {
    files: {
      [bad]: articleText(
        `aliases:\n  - /${'a'.repeat(201)}/\n  - /${'ệ'.repeat(70)}/\n  - ${'/abcdefghi'.repeat(101)}\ntags: ["${emoji}"]`,
      ),
      [`tin-tuc/${emoji}.png`]: tinyPng(),
    },
    told: {
      '5 text-too-long': null,
      '6 text-too-long': null,
      '7 text-too-long': null,
      '8 text-too-long': null,
      [`tin-tuc/${emoji}.png:1 name-not-allowed`]: null,
    },
  },
  'an old address that is a file with another below it is refused': {
    files: {
      [bad]: articleText('aliases: [/cu/a.html]'),
      'tin-tuc/khac.md': articleText('aliases:\n  - /cu/A.html/b/\n  - /cu/a.htm/b/'),
    },
    told: { 'tin-tuc/khac.md:5 address-taken': null },
  },
  'an old address that is the article itself, and one that is there twice, are refused': withLines(
    'aliases: [/tin-tuc/bai/]\nsource: x',
    { '4 address-taken': null },
  ),
})
