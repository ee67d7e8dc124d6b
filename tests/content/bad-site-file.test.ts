import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { minimalSiteFile } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'
import { tinyGif } from '../fixtures/tiny-files.ts'
import { type BadSite, refuses, type Told } from './bad-table.ts'

/** A site.yaml with more lines, or other ones in the place of those with the same key. Told: `line code`. */
function site(lines: string, told: Told): BadSite {
  const key = (line: string): string => line.split(':')[0] ?? ''
  const given = lines.split('\n').map(key)
  const kept = minimalSiteFile
    .split(/\n(?! )/)
    .filter((part) => part !== '' && !given.includes(key(part)))
  const entries = Object.entries(told).map(([place, fix]) => [`site.yaml:${place}`, fix])
  return {
    files: { 'site.yaml': `${[...kept, lines].join('\n')}\n` },
    told: Object.fromEntries(entries),
  }
}

refuses({
  'a site without site.yaml is refused': {
    files: { 'tin-tuc/a.md': articleText() },
    told: { 'site.yaml:1 site-file-missing': null },
    prepare: (folder) => rm(join(folder, 'site.yaml')),
  },
  'a site.yaml with problems does not hide those of the articles': {
    files: { 'site.yaml': '- a\n', 'tin-tuc/a.md': articleText('draft: có') },
    told: {
      'site.yaml:1 front-matter-not-a-map': null,
      'tin-tuc/a.md:4 wrong-type': 'draft: true',
    },
  },
  'an unknown key is refused': site('footer: x', { '10 unknown-key': null }),
  'a missing name is refused': site('name:', { '9 blank-value': null }),
  'an address with a path is refused': site('url: https://daikim.example.vn/cong/', {
    '9 url-format': 'url: https://daikim.example.vn',
  }),
  'an address without its scheme is refused': site('url: daikim.example.vn', {
    '9 url-format': 'url: https://daikim.example.vn',
  }),
  'a telephone number that YAML would cut is refused': site('phone: 02438640000', {
    '10 wrong-type': 'phone: "02438640000"',
  }),
  'a text with a colon is refused': site('parent: Quận: Hoàng Mai', {
    '9 value-needs-quotes': 'parent: "Quận: Hoàng Mai"',
  }),
  'another language is refused': site('language: tiếng Việt', { '10 wrong-type': 'language: vi' }),
  'a time zone that is none is refused': site('timeZone: Asia/Hanoi', {
    '10 time-zone-unknown': 'timeZone: Asia/Ho_Chi_Minh',
  }),
  'a folder that is not its own slug is refused': site(
    'sections:\n  - folder: Tin tức\n    title: Tin',
    {
      '6 folder-name': '  - folder: tin-tuc',
    },
  ),
  'a folder that the site needs itself is refused': site(
    'sections: [{ folder: trang, title: Trang }]',
    {
      '5 address-reserved': null,
    },
  ),
  'a section that is there twice is refused': site(
    'sections:\n  - folder: tin\n    title: A\n  - folder: tin\n    title: B',
    { '8 duplicate-section': null },
  ),
  'a site without sections is refused': site('sections: []', { '5 blank-value': null }),
  'a colour without its quotes is refused': site('accent: #9a1b1e', {
    '10 value-needs-quotes': 'accent: "#9a1b1e"',
  }),
  'a colour that is none is refused': site('accent: red', { '10 colour-format': null }),
  'a colour that cannot be read is refused with a darker one': site('accent: "#ffcc00"', {
    '10 accent-contrast': 'accent: "#7f6500"',
  }),
  'a logo that is not there is refused': site('logo: logo.png', { '10 logo-missing': null }),
  'a logo that moves is refused': {
    files: { 'site.yaml': `${minimalSiteFile}logo: logo.gif\n`, 'logo.gif': tinyGif() },
    told: { 'site.yaml:10 logo-missing': null },
  },
  'a menu entry that is no path is refused': site('menu: [{ title: Liên hệ, to: lien-he }]', {
    '10 path-format': 'menu: [{ title: Liên hệ, to: /lien-he/ }]',
  }),
  'a menu entry that is a script is refused': site('menu: [{ title: X, to: "javascript:x" }]', {
    '10 path-format': null,
  }),
  'a link without its scheme is refused': site('links: [{ title: X, url: chinhphu.vn }]', {
    '10 url-format': 'links: [{ title: X, url: "https://chinhphu.vn" }]',
  }),
  'a notice that ends on a day that does not exist is refused': site(
    'notice: { text: Bão, until: 31/09/2025 }',
    { '10 date-impossible': null },
  ),
  'a successor without its address and day is refused': site('successor: { name: Định Công }', {
    '10 missing-key': null,
  }),
  'a search of the state without its address is refused': site('stateSearch: { name: Cổng }', {
    '10 missing-key': null,
  }),
  'a count written the Vietnamese way is refused': site(
    'statistics:\n  domain: daikim.example.vn\n  baseline: 1.156',
    { '12 wrong-type': '  baseline: 1156' },
  ),
})
