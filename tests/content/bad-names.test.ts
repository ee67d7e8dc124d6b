import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleText } from '../fixtures/read-site.ts'
import { tinyPng, tinyZip } from '../fixtures/tiny-files.ts'
import { type BadSite, bad, refuses } from './bad-table.ts'

const good = articleText()
const page = '---\ntitle: Trang\n---\n\nNội dung.\n'

function only(file: string, content: string | Uint8Array, code: string): BadSite {
  return { files: { [file]: content }, told: { [`${file}:1 ${code}`]: null } }
}

function both(one: string, other: string): BadSite {
  return {
    files: { [one]: good, [other]: good },
    told: { [`${one}:1 address-taken`]: null, [`${other}:1 address-taken`]: null },
  }
}

refuses({
  'an article in a folder that is no section is refused': only('tin/a.md', good, 'section-unknown'),
  'an article in no folder is refused': only('a.md', good, 'file-outside-section'),
  'some other file in no folder is refused': only('LICENSE', 'x', 'file-outside-section'),
  'two files in two years with one name are refused': both(
    'tin-tuc/2022/a.md',
    'tin-tuc/2023/a.md',
  ),
  'two files that differ by case are refused': both('tin-tuc/2022/A.md', 'tin-tuc/a.MD'),
  'two files that differ by marks alone are refused': both(
    'tin-tuc/hop má.md',
    'tin-tuc/họp ma.md',
  ),
  'two files that differ by their Unicode form are refused': {
    files: { ['tin-tuc/họp.md'.normalize('NFC')]: good, ['tin-tuc/họp.md'.normalize('NFD')]: good },
    told: { 'tin-tuc/họp.md:1 address-taken': null },
  },
  'an old address that is another article is refused': {
    files: { [bad]: articleText('aliases: [/tin-tuc/KHAC]'), 'tin-tuc/khac.md': good },
    told: { '4 address-taken': null },
  },
  'an old address that two articles claim is refused': {
    files: {
      [bad]: articleText('aliases: [/cu/]'),
      'tin-tuc/khac.md': articleText('aliases: [/Cu]'),
    },
    told: { '4 address-taken': null, 'tin-tuc/khac.md:4 address-taken': null },
  },
  'an old address that is a section is refused': {
    files: { [bad]: articleText('aliases: [/thong-bao/]') },
    told: { '4 address-taken': null },
  },
  'old addresses that the site makes itself are refused': {
    files: {
      [bad]: articleText('aliases:\n  - /\n  - /the/x/\n  - /tin-tuc/trang-2/\n  - /a/index.html'),
    },
    told: Object.fromEntries([5, 6, 7, 8].map((line) => [`${line} address-reserved`, null])),
  },
  'a standing page with the address of a section is refused': only(
    'trang/tin-tuc.md',
    page,
    'address-taken',
  ),
  'two standing pages with one address are refused': {
    files: { 'trang/a.md': page, 'trang/b/a.md': page },
    told: { 'trang/a.md:1 address-taken': null, 'trang/b/a.md:1 address-taken': null },
  },
  'a standing page with an address of the site itself is refused': only(
    'trang/so-do.md',
    page,
    'address-reserved',
  ),
  'an article with the address of a later page of its section is refused': only(
    'tin-tuc/trang-2.md',
    good,
    'address-reserved',
  ),
  'a name that leaves no address is refused': only('tin-tuc/😀.md', good, 'no-slug'),
  'a name with a percent sign is refused': only('tin-tuc/100%.md', good, 'name-not-allowed'),
  'a name with a question mark is refused': only('tin-tuc/sao?.md', good, 'name-not-allowed'),
  'a name with a line end is refused': only('tin-tuc/a\nb.md', good, 'name-not-allowed'),
  'an article behind a link is refused': {
    files: { 'tin-tuc/that.md': good },
    told: { '1 symbolic-link': null },
    prepare: (folder) => symlink('that.md', join(folder, bad)),
  },
  'a linked folder is refused, and a link nobody would read too': {
    files: {},
    told: { 'tin-tuc:1 symbolic-link': null, '_nhap/x:1 symbolic-link': null },
    prepare: async (folder) => {
      await symlink('..', join(folder, 'tin-tuc'))
      await mkdir(join(folder, '_nhap'))
      await symlink('nowhere', join(folder, '_nhap', 'x'))
    },
  },
  ...(process.platform === 'win32'
    ? {}
    : {
        'a pipe is refused without waiting for it': {
          files: { 'tin-tuc/a.md': good },
          told: { '1 not-a-file': null },
          prepare: async (folder: string) => {
            execFileSync('mkfifo', [join(folder, bad)])
          },
        },
      }),
  ...(process.platform === 'linux'
    ? {
        'a name that is no UTF-8 is refused': {
          files: {},
          told: { 'tin-tuc/h\ufffdp.md:1 name-not-allowed': null },
          prepare: async (folder: string) => {
            await mkdir(join(folder, 'tin-tuc'))
            await writeFile(Buffer.from(join(folder, 'tin-tuc', 'h\xf3p.md'), 'latin1'), good)
          },
        },
      }
    : {}),
  ...Object.fromEntries(
    ['x.svg', 'x.html', 'x.js', 'x.css', 'x.11tydata.cjs', 'x.json', 'x.njk', 'x.docm', 'x'].map(
      (name) => [
        `a file of another kind is refused: ${name}`,
        only(`tin-tuc/${name}`, 'x', 'file-not-allowed'),
      ],
    ),
  ),
  'a data file beside site.yaml is refused': only('du-lieu.yaml', 'x: 1', 'file-not-allowed'),
  'a web page that calls itself a picture is refused': only(
    'tin-tuc/a.png',
    '<html><script>x</script>',
    'ending-differs',
  ),
  'a PNG that calls itself a JPEG is refused': only('tin-tuc/a.jpg', tinyPng(), 'ending-differs'),
  'a zip that calls itself a Word file is refused': only(
    'tin-tuc/a.docx',
    tinyZip,
    'ending-differs',
  ),
  'a picture whose size cannot be read is refused': only(
    'tin-tuc/a.png',
    tinyPng().subarray(0, 20),
    'picture-unreadable',
  ),
  'an empty document is refused': only('tin-tuc/a.pdf', '', 'empty-file'),
})
