import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText, brief, readSite, type SiteFiles } from '../fixtures/read-site.ts'
import { refuses } from './bad-table.ts'

const ledger =
  'hosts:\n  - { host: chinhphu.vn, why: Cổng Chính phủ }\n  - { host: www.tuoitre.vn, why: Báo }\n'

/** What is told of an article with this link on line 6: `code` and the host that it names or looks like. */
async function told(link: string, files: SiteFiles = { 'hosts.yaml': ledger }): Promise<string[]> {
  const { problems } = await readSite({
    ...files,
    'tin-tuc/a.md': articleText('', `[xem](${link})`),
  })
  return problems.map(({ line, code, args }) => {
    assert.equal(line, 6)
    return `${code} ${'like' in args ? args.like : 'host' in args ? args.host : ''}`.trim()
  })
}

describe('with hosts.yaml', () => {
  const table: [link: string, told: string[]][] = [
    ['https://chinhphu.vn/tin', []],
    ['http://CHINHPHU.vn./', []],
    ['https://www.chinhphu.vn/', []],
    ['https://tuoitre.vn:443/', []],
    ['https://gov.vn/', []],
    ['https://dichvucong.hanoi.gov.vn/x', []],
    ['https://daikim.example.vn/', []],
    ['mailto:a@khac.vn', []],
    ['https://xaydungchinhsach.chinhphu.vn/', ['host-unlisted xaydungchinhsach.chinhphu.vn']],
    ['https://khac.vn/', ['host-unlisted khac.vn']],
    ['//khac.vn/', ['host-unlisted khac.vn']],
    ['https://evilgov.vn/', ['host-unlisted evilgov.vn']],
    ['https://1.2.3.4/', ['host-unlisted 1.2.3.4']],
    ['https://báo.vn/', ['host-unlisted xn--bo-mia.vn']],
    ['https://chinhphu.vn@khac.vn/', ['host-behind-name khac.vn']],
    ['https://gov.vn.khac.com/', ['host-lookalike gov.vn']],
    ['https://chinhphủ.vn/', ['host-lookalike chinhphu.vn']],
    ['https://tuоitrе.vn/', ['host-lookalike tuoitre.vn']],
    ['https://tu0itre.vn/', ['host-lookalike tuoitre.vn']],
    ['https://daikim.examp1e.vn/', ['host-lookalike daikim.example.vn']],
  ]
  for (const [link, expected] of table) {
    test(`${link}: ${expected[0] ?? 'right'}`, async () =>
      assert.deepEqual(await told(link), expected))
  }
})

describe('without it', () => {
  const table: [link: string, told: string[]][] = [
    ['https://khac.vn/', []],
    ['https://tu0itre.vn/', []],
    ['https://g0v.vn/', ['host-lookalike gov.vn']],
    ['https://ɡov.vn/', ['host-lookalike gov.vn']],
    ['https://dịchvucông.gọv.vn/', ['host-lookalike gov.vn']],
    ['https://раypal.example/', ['host-lookalike null']],
    ['https://日本abc.example/', []],
    ['https://пример.example/', []],
  ]
  for (const [link, expected] of table) {
    test(`${link}: ${expected[0] ?? 'right'}`, async () =>
      assert.deepEqual(await told(link, {}), expected))
  }
})

test('every place that leads to another site is looked at, and told where it stands', async () => {
  const { problems } = await readSite({
    'hosts.yaml': 'hosts: []\n',
    'site.yaml': `${minimalSiteFile}menu: [{ title: A, to: https://a.vn/ }]
links:
  - { title: B, url: http://b.vn }
notice: { text: C, to: https://c.vn/ }
successor: { name: D, url: https://d.vn, since: 2025-07-01 }
stateSearch: { name: J, url: https://j.vn/tim }
`,
    'tin-tuc/a.md': articleText(
      'source: https://e.vn/bai',
      'a <https://f.vn/>\nhttps://g.vn[^1]\n\n[^1]: [h](//h.vn)',
    ),
    'trang/x.md': '---\ntitle: X\n---\n\n- [i](https://i.vn)\n',
  })
  assert.deepEqual(
    problems.map((problem) => [brief(problem), problem.field]),
    [
      ['site.yaml:10 host-unlisted', 'menu.to'],
      ['site.yaml:12 host-unlisted', 'links.url'],
      ['site.yaml:13 host-unlisted', 'notice.to'],
      ['site.yaml:14 host-unlisted', 'successor.url'],
      ['site.yaml:15 host-unlisted', 'stateSearch.url'],
      ['tin-tuc/a.md:4 host-unlisted', 'source'],
      ['tin-tuc/a.md:7 host-unlisted', null],
      ['tin-tuc/a.md:8 host-unlisted', null],
      ['tin-tuc/a.md:10 host-unlisted', null],
      ['trang/x.md:5 host-unlisted', null],
    ],
  )
})

const broken = (text: string, place: string, fix: string | null = null) => ({
  files: { 'hosts.yaml': text },
  told: { [`hosts.yaml:${place}`]: fix },
})

refuses({
  'a host without its reason is refused': broken('hosts:\n  - host: a.vn\n', '2 missing-key'),
  'an unknown key is refused': broken('hosts: []\nallow: [a.vn]\n', '2 unknown-key'),
  'a whole address is refused with its host': broken(
    'hosts:\n  - host: https://www.a.vn/tin\n    why: x\n',
    '2 host-format',
    '  - host: a.vn',
  ),
  'a host in letters of its own is refused with its ASCII form': broken(
    'hosts:\n  - host: báo.vn\n    why: x\n',
    '2 host-format',
    '  - host: xn--bo-mia.vn',
  ),
  'a pattern is refused': broken('hosts:\n  - host: "*.vn"\n    why: x\n', '2 host-format'),
  'a name without a dot is refused': broken('hosts:\n  - host: vn\n    why: x\n', '2 host-format'),
  'a host that is there twice is refused': broken(
    'hosts:\n  - { host: a.vn, why: x }\n  - { host: www.A.vn, why: y }\n',
    '3 duplicate-entry',
  ),
  'a host that looks like one of the state is refused, listed or not': broken(
    'hosts:\n  - { host: xn--gv-fmc.vn, why: x }\n',
    '2 host-lookalike',
  ),
  'a host of mixed alphabets is refused, listed or not': broken(
    `hosts:\n  - { host: ${new URL('https://раypal.com').hostname}, why: x }\n`,
    '2 host-lookalike',
  ),
})

test('--skip-bad leaves out what links to unlisted hosts, in site.yaml too, but never the list itself', async () => {
  const files = {
    'hosts.yaml': ledger,
    'site.yaml': `${minimalSiteFile}menu: [{ title: A, to: https://a.vn/ }, { title: B, to: /tin-tuc/ }]
links: [{ title: B, url: https://b.vn }, { title: C, url: https://chinhphu.vn }]
successor: { name: D, url: https://d.vn, since: 2025-07-01 }
`,
    'tin-tuc/a.md': articleText('', '[x](https://khac.vn/)'),
    'tin-tuc/b.md': articleText(),
  }
  const { content, skipped } = await readSite(files, { skipBad: true })
  assert.deepEqual(skipped, ['tin-tuc/a.md'])
  assert.deepEqual(content?.config.menu, [{ title: 'B', to: '/tin-tuc/' }])
  assert.deepEqual(content?.config.links, [{ title: 'C', url: 'https://chinhphu.vn/' }])
  assert.equal(content?.config.successor, null)
  for (const list of ['hosts: [a.vn]\n', '\0']) {
    const broken = await readSite({ ...files, 'hosts.yaml': list }, { skipBad: true })
    assert.equal(broken.content, null)
  }
})
