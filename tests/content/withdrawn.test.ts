import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, brief, readSite } from '../fixtures/read-site.ts'
import { refuses, type Told } from './bad-table.ts'

const list = `withdrawn:
  - { address: /tin-tuc/rut/, date: 01/06/2025, reason: "Đăng nhầm" }
  - address: /cu/1.html
    date: 2025-06-01
`

/** A site whose list says this; told is `line code` of the list. */
function withList(text: string, told: Told) {
  const entries = Object.entries(told).map(([place, fix]) => [`withdrawn.yaml:${place}`, fix])
  return { files: { 'withdrawn.yaml': text }, told: Object.fromEntries(entries) }
}

refuses({
  'an article, its old address and a standing page cannot take a withdrawn address, however it is written':
    {
      files: {
        'withdrawn.yaml': `${list}  - { address: /Gioi-Thieu, date: 2025-06-01 }\n`,
        'tin-tuc/2026/rut.md': articleText(),
        'tin-tuc/khac.md': articleText('aliases:\n  - /x/\n  - /cu/1.HTML'),
        'trang/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nNội dung.\n',
      },
      told: {
        'tin-tuc/2026/rut.md:1 address-withdrawn': null,
        'tin-tuc/khac.md:6 address-withdrawn': null,
        'trang/gioi-thieu.md:1 address-withdrawn': null,
      },
    },
  'links to a withdrawn address are told as such: in texts, the menu and the notice': {
    files: {
      'withdrawn.yaml': list,
      'site.yaml': `${minimalSiteFile}menu: [{ title: A, to: /cu/1.html }]\nnotice: { text: B, to: /tin-tuc/rut/ }\n`,
      'tin-tuc/a.md': articleText('', '[x](rut.md)\n[y](/cu/1.html#muc-a)'),
    },
    told: {
      'site.yaml:10 link-withdrawn': null,
      'site.yaml:11 link-withdrawn': null,
      'tin-tuc/a.md:6 link-withdrawn': null,
      'tin-tuc/a.md:7 link-withdrawn': null,
    },
  },
  'unknown keys, a missing day and a day that does not exist are refused': withList(
    'withdrawn:\n  - { address: /a/, ngay: 2025-06-01 }\n  - { address: /b/, date: 2025-02-30 }\n',
    {
      '2 unknown-key': '  - { address: /a/, date: 2025-06-01 }',
      '2 missing-key': null,
      '3 date-impossible': null,
    },
  ),
  'an address that is none of this site is refused': withList(
    'withdrawn:\n  - { address: "https://khac.vn/a/", date: 2025-06-01 }\n  - { address: a, date: 2025-06-01 }\n',
    {
      '2 alias-outside': null,
      '3 path-format': '  - { address: "/a/", date: 2025-06-01 }',
    },
  ),
  'an address that is there twice is refused': withList(
    'withdrawn:\n  - { address: /a/, date: 2025-06-01 }\n  - { address: /A, date: 2025-06-02 }\n',
    { '3 duplicate-entry': null },
  ),
  'an address that the site needs is refused: a section, home, a tag': withList(
    `withdrawn:
  - { address: /tin-tuc/, date: 2025-06-01 }
  - { address: /, date: 2025-06-01 }
  - { address: /the/x/, date: 2025-06-01 }
`,
    { '2 address-taken': null, '3 address-reserved': null, '4 address-reserved': null },
  ),
})

test('a site knows what was withdrawn', async () => {
  const { content, problems } = await readSite({
    'withdrawn.yaml': list,
    'tin-tuc/a.md': articleText(),
  })
  assert.deepEqual(problems, [])
  const at = Date.parse('2025-06-01T00:00+07:00')
  assert.deepEqual(content?.withdrawn, [
    { address: '/tin-tuc/rut/', date: { at, hasTime: false }, reason: 'Đăng nhầm' },
    { address: '/cu/1.html', date: { at, hasTime: false }, reason: null },
  ])
})

test('--skip-bad leaves out who takes or links to a withdrawn address, and nothing is published with a bad list', async () => {
  const files = {
    'withdrawn.yaml': list,
    'site.yaml': `${minimalSiteFile}menu: [{ title: A, to: /cu/1.html }]\n`,
    'tin-tuc/rut.md': articleText(),
    'tin-tuc/a.md': articleText('', '[x](rut.md)'),
    'tin-tuc/b.md': articleText(),
  }
  const { content, skipped, problems } = await readSite(files, { skipBad: true })
  assert.deepEqual(skipped, ['tin-tuc/a.md', 'tin-tuc/rut.md'])
  assert.deepEqual(content?.config.menu, [])
  assert.deepEqual(problems.map(brief), [
    'site.yaml:10 link-withdrawn',
    'tin-tuc/a.md:6 link-withdrawn',
    'tin-tuc/rut.md:1 address-withdrawn',
  ])
  const broken = await readSite({ ...files, 'withdrawn.yaml': `${list}x: 1\n` }, { skipBad: true })
  assert.equal(broken.content, null)
})
