import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyLabels } from '../../templates/words/body-labels.ts'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, readSite } from '../fixtures/read-site.ts'
import { tinyPng } from '../fixtures/tiny-files.ts'
import { refuses } from './bad-table.ts'

const english = `english:
  name: People's Committee of Dai Kim Ward
  parent: Hoang Mai District
  address: 1, Kim Giang Street
  sections:
    - folder: tin-tuc
      title: News
`
const siteFile = `${minimalSiteFile}${english}`
const standing = '---\ntitle: Liên hệ\n---\n\nNội dung.\n'
const contact = '---\ntitle: Contact\n---\n\nWords.\n'
const vietnamese = { 'trang/lien-he.md': standing, 'tin-tuc/2022/hop-dan.md': articleText() }

test('pages in English lie beside the others, at addresses below /en/', async () => {
  const { content, problems } = await readSite({
    ...vietnamese,
    'site.yaml': siteFile,
    'tin-tuc/2022/anh.png': tinyPng(),
    'en/trang/lien-he.md': `${contact}\n[News](../tin-tuc/hop-dan.md), [tin](../../tin-tuc/2022/hop-dan.md#muc-a)\n`,
    'en/tin-tuc/hop-dan.md': articleText(
      '',
      '![A hall](../../tin-tuc/2022/anh.png) [x](https://chinhphu.vn)',
    ),
    'tin-tuc/2022/hop-dan.md': articleText('', '## A\n\nNội dung.'),
  })
  assert.deepEqual(problems, [])
  assert.deepEqual(
    content?.articles.map(({ address, section }) => [address, section]),
    [
      ['/en/tin-tuc/hop-dan/', 'en/tin-tuc'],
      ['/tin-tuc/hop-dan/', 'tin-tuc'],
    ],
  )
  const [page] = content?.standingPages ?? []
  assert.equal(page?.address, '/en/lien-he/')
  assert.deepEqual(
    page?.body.links.map(({ address }) => address),
    ['/en/tin-tuc/hop-dan/', '/tin-tuc/hop-dan/'],
  )
})

test('a text in English is read with the words of English', async () => {
  const { content } = await readSite(
    {
      ...vietnamese,
      'site.yaml': siteFile,
      'en/trang/lien-he.md': '---\ntitle: Contact\n---\n\n[x](https://chinhphu.vn)\n',
    },
    {
      labels: (language) => ({
        ...bodyLabels.vi,
        external: `(${language})`,
        footnotes: '',
        backToText: '',
        footnote: '',
        table: '',
      }),
    },
  )
  assert.match(content?.standingPages[0]?.body.html ?? '', /\(en\)/)
})

test('tags of the two languages may share an address without being one tag', async () => {
  const { problems } = await readSite({
    'site.yaml': siteFile,
    'tin-tuc/a.md': articleText('tags: [Huế]'),
    'en/tin-tuc/a.md': articleText('tags: [Hue]'),
  })
  assert.deepEqual(problems, [])
})

test('an old portal may have had pages in English, whose addresses lead on', async () => {
  const { problems } = await readSite({ 'tin-tuc/a.md': articleText('aliases: [/en/news/1.html]') })
  assert.deepEqual(problems, [])
})

refuses({
  'pages in English are refused while site.yaml says nothing in English': {
    files: { ...vietnamese, 'en/trang/lien-he.md': contact },
    told: { 'en/trang/lien-he.md:1 english-not-set-up': null },
  },
  'a page in English that mirrors nothing is refused': {
    files: { ...vietnamese, 'site.yaml': siteFile, 'en/trang/lien-hee.md': contact },
    told: { 'en/trang/lien-hee.md:1 english-mirrors-nothing': null },
  },
  'a file in no folder of en/ is refused': {
    files: { ...vietnamese, 'site.yaml': siteFile, 'en/lien-he.md': contact },
    told: { 'en/lien-he.md:1 file-outside-section': null },
  },
  'a folder in en/ that the site does not have is refused': {
    files: { ...vietnamese, 'site.yaml': siteFile, 'en/news/hop-dan.md': articleText() },
    told: { 'en/news/hop-dan.md:1 english-folder': null },
  },
  'an article in English whose section has no English title is refused': {
    files: {
      ...vietnamese,
      'site.yaml': siteFile,
      'thong-bao/x.md': articleText(),
      'en/thong-bao/x.md': articleText(),
    },
    told: { 'en/thong-bao/x.md:1 english-section-untitled': null },
  },
  'two pages in English with one address are refused': {
    files: {
      ...vietnamese,
      'site.yaml': siteFile,
      'en/tin-tuc/2021/hop-dan.md': articleText(),
      'en/tin-tuc/2022/hop-dan.md': articleText(),
    },
    told: {
      'en/tin-tuc/2021/hop-dan.md:1 address-taken': null,
      'en/tin-tuc/2022/hop-dan.md:1 address-taken': null,
    },
  },
  'a section in English that the site does not have is refused': {
    files: { 'site.yaml': `${siteFile}    - folder: khac\n      title: Other\n` },
    told: { 'site.yaml:17 section-unknown': null },
  },
  'an entry of the English menu that leads nowhere is refused': {
    files: { 'site.yaml': `${siteFile}  menu: [{ title: Contact, to: /en/lien-he/ }]\n` },
    told: { 'site.yaml:17 link-broken': null },
  },
  'a site in English needs no other English': {
    files: { 'site.yaml': `${siteFile}language: en\n` },
    told: { 'site.yaml:11 english-not-needed': null },
  },
  'an unknown key of english is refused': {
    files: { 'site.yaml': `${siteFile}  phone: "024"\n` },
    told: { 'site.yaml:17 unknown-key': null },
  },
  'english without its address is refused': {
    files: { 'site.yaml': siteFile.replace('  address: 1, Kim Giang Street\n', '') },
    told: { 'site.yaml:11 missing-key': null },
  },
  'en is no name for a section': {
    files: { 'site.yaml': minimalSiteFile.replace('folder: tin-tuc', 'folder: en') },
    told: { 'site.yaml:6 address-reserved': null },
  },
  'figures that are neither counted nor frozen are refused': {
    files: { 'site.yaml': `${minimalSiteFile}statistics:\n  members: true\n` },
    told: { 'site.yaml:11 missing-key': null },
  },
  'frozen figures without their day are refused': {
    files: { 'site.yaml': `${minimalSiteFile}statistics: { frozen: { visits: 5 } }\n` },
    told: { 'site.yaml:10 missing-key': null },
  },
  'an unknown key of frozen figures is refused': {
    files: {
      'site.yaml': `${minimalSiteFile}statistics: { frozen: { visits: 5, at: 2025-06-30, date: x } }\n`,
    },
    told: { 'site.yaml:10 unknown-key': null },
  },
})

test('frozen figures take the place of the counting', async () => {
  const read = async (lines: string) => {
    const file = `${minimalSiteFile}statistics:\n${lines}`
    const { content, problems } = await readSite({ 'site.yaml': file })
    assert.deepEqual(problems, [])
    return content?.config
  }
  const frozen = '  frozen: { visits: 12345, at: 30/06/2025 }\n'
  for (const lines of [frozen, `  domain: daikim.example.vn\n  days: /ngay.json\n${frozen}`]) {
    const config = await read(lines)
    assert.equal(config?.statistics, null)
    assert.equal(config?.frozenStatistics?.visits, 12_345)
  }
  const counting = await read('  domain: daikim.example.vn\n')
  assert.equal(counting?.frozenStatistics, null)
  assert.equal(counting?.statistics?.figures, '/so-lieu.json')
})

test('a page in English waits for nobody when its counterpart is left out', async () => {
  const { content, skipped } = await readSite(
    {
      'site.yaml': siteFile,
      'tin-tuc/a.md': articleText('draft: có'),
      'en/tin-tuc/a.md': articleText(),
    },
    { skipBad: true },
  )
  assert.deepEqual(skipped, ['tin-tuc/a.md'])
  assert.deepEqual(
    content?.articles.map(({ file }) => file),
    ['en/tin-tuc/a.md'],
  )
})
