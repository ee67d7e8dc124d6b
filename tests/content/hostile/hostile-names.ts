import { execFileSync } from 'node:child_process'
import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { tinyPng, tinyZip } from '../../fixtures/tiny-files.ts'
import { article, canaryCode, type HostileSite, text, withFiles, withRaw } from './hostile-site.ts'

const good = text('')
const both = (one: string, other: string) =>
  withFiles({ [one]: good, [other]: good }, 'address-taken')
const named = (name: string, ...told: string[]) => withFiles({ [`tin-tuc/${name}`]: good }, ...told)

/** A site whose `file` is made by `make` in place of a text. */
function made(
  file: string,
  told: string[],
  make: (path: string) => Promise<unknown> | unknown,
): HostileSite {
  const prepare = async (folder: string): Promise<void> => {
    await make(join(folder, file))
  }
  return { files: { 'thong-bao/khac.md': good }, told, prepare }
}

const linked = (file: string, target: string) =>
  made(file, ['symbolic-link'], (path) => symlink(target, path))
const pipe = (path: string) => execFileSync('mkfifo', [path])
/** Only root may make a device; a pipe is none either. */
const device = (path: string) =>
  process.getuid?.() === 0 ? execFileSync('mknod', [path, 'c', '1', '5']) : pipe(path)

/** Files that are no texts, texts that are no files, and names that mean something to somebody. */
export function hostileNames(folder: string): Record<string, HostileSite> {
  const code = canaryCode(folder)
  const plain = { [article]: good }
  const ignored = (file: string, content: string) => withFiles({ ...plain, [file]: content })
  return {
    'a link to a file of the system': linked('thong-bao/a.md', '/etc/hostname'),
    'a link to a folder of the system': linked('tin-tuc', '/etc'),
    'a folder that holds itself': linked('thong-bao/vong', '.'),
    'two folders that hold each other': made('a', ['symbolic-link'], async (path) => {
      await mkdir(path)
      await mkdir(`${path}b`)
      await symlink('../ab', join(path, 'x'))
      await symlink('../a', join(`${path}b`, 'x'))
    }),
    'a picture that is a link': linked('thong-bao/a.png', '/etc/passwd'),
    'a list of hosts that is a link': {
      files: plain,
      told: ['symbolic-link'],
      prepare: (content) => symlink('/etc/passwd', join(content, 'hosts.yaml')),
    },
    'a link that leads nowhere': linked('thong-bao/_x', 'khong-co'),
    'an article that is a pipe': made('thong-bao/a.md', ['not-a-file'], pipe),
    'a picture that is a pipe': made('thong-bao/a.png', ['not-a-file'], pipe),
    'a list of hosts that is a pipe': made('hosts.yaml', ['not-a-file'], pipe),
    'an article that is a device which never ends': made('thong-bao/a.md', ['not-a-file'], device),
    'a picture that is a device which never ends': made('thong-bao/a.png', ['not-a-file'], device),
    'a data file that runs': withFiles(
      { ...plain, 'tin-tuc/tin-tuc.11tydata.cjs': code },
      'file-not-allowed',
    ),
    'a data file for one article': withFiles(
      { ...plain, 'tin-tuc/bai.11tydata.js': code },
      'file-not-allowed',
    ),
    'data as JSON': withFiles(
      { ...plain, 'tin-tuc/tin-tuc.json': '{"layout":"x"}' },
      'file-not-allowed',
    ),
    'a folder of data files that run': ignored('_data/x.cjs', code),
    'a configuration of Eleventy': ignored('.eleventy.js', code),
    'a configuration of Eleventy with another name': withFiles(
      { ...plain, 'eleventy.config.js': code },
      'file-not-allowed',
    ),
    'a package with a script': withFiles(
      { ...plain, 'node_modules/x/package.json': '{}', 'node_modules/x/index.js': code },
      'file-not-allowed',
    ),
    'a layout': ignored('_includes/layout.njk', `{{ range.constructor("${code}")() }}`),
    'settings of npm and of git': ignored('.npmrc', 'node-options=--require ./x.cjs'),
    'hooks of git': ignored('.git/hooks/pre-commit', code),
    'drafts by their names': withFiles({
      ...plain,
      'tin-tuc/_an.md': good,
      'tin-tuc/.an.md': good,
      'tin-tuc/README.md': good,
    }),
    'a template': withFiles({ ...plain, 'tin-tuc/x.njk': '{{ 1 }}' }, 'file-not-allowed'),
    'a template in JavaScript': withFiles(
      { ...plain, 'tin-tuc/x.11ty.js': code },
      'file-not-allowed',
    ),
    'a web page': withFiles(
      { ...plain, 'tin-tuc/x.html': '<script>x</script>' },
      'file-not-allowed',
    ),
    'a drawing with a script': withFiles(
      { ...plain, 'tin-tuc/x.svg': '<svg onload="x"/>' },
      'file-not-allowed',
    ),
    'settings of a host': withFiles(
      { ...plain, _headers: 'x', '.htaccess': 'x', 'web.config': 'x' },
      'file-not-allowed',
    ),
    'a web page that calls itself a picture': withFiles(
      { ...plain, 'tin-tuc/x.png': '<html><script>x</script>' },
      'ending-differs',
    ),
    'an archive that calls itself Word': withFiles(
      { ...plain, 'tin-tuc/x.docx': tinyZip },
      'ending-differs',
    ),
    'a document with macros': withFiles({ ...plain, 'tin-tuc/x.docm': 'x' }, 'file-not-allowed'),
    'a picture without an area': withFiles(
      { ...plain, 'tin-tuc/x.png': tinyPng(0, 0) },
      'picture-unreadable',
    ),
    'a name with a line break': named('a\nb.md', 'name-not-allowed'),
    'a folder and a picture with a line break': withFiles(
      { ...plain, 'tin-tuc/a\nb/a.md': good, 'tin-tuc/a\nb.png': tinyPng() },
      'name-not-allowed',
    ),
    'a name that would be a command of GitHub’s runner': named(
      'a\n::error::x.md',
      'name-not-allowed',
    ),
    'a name with a colour of the terminal': named('a\u001b[31m.md', 'name-not-allowed'),
    'a name that leads up on Windows': named('a\\..\\..\\x.md', 'name-not-allowed'),
    'a name that is a command': named('$(touch x); `x`.md'),
    'a name of dots': named('...md'),
    'a name with a percent sign': named('100%.md', 'name-not-allowed'),
    'a name with a question mark': named('q?.md', 'name-not-allowed'),
    'a name that turns round': named('a\u202edm.exe.md', 'name-not-allowed'),
    'a name with a zero-width letter': named('bai\u200b.md', 'name-not-allowed'),
    'a name without a letter': named('😀.md', 'no-slug'),
    'a name of Windows': named('con.md', 'name-reserved'),
    'a name of Windows with more dots': withFiles(
      { ...plain, 'tin-tuc/aux.tar.png': tinyPng() },
      'name-reserved',
    ),
    'a folder with a name of Windows': named('lpt1/a.md', 'name-reserved'),
    'a file named by a day that is none': named('2026-02-31-bai.md'),
    'names of JavaScript': withFiles({
      'tin-tuc/constructor.md': good,
      'tin-tuc/toString.md': good,
      'tin-tuc/hasOwnProperty/valueOf.md': good,
    }),
    'a section that nobody declared': withFiles(
      { 'assets/a.md': good, 'admin/a.md': good },
      'section-unknown',
      'address-reserved',
    ),
    'two years with one name': both('tin-tuc/2022/a.md', 'tin-tuc/2023/a.md'),
    'names that differ by case': both('tin-tuc/1/A.md', 'tin-tuc/2/a.md'),
    'names that differ by their Unicode form': both(
      'tin-tuc/1/họp.md'.normalize('NFC'),
      'tin-tuc/2/họp.md'.normalize('NFD'),
    ),
    'a page of the site': withFiles(
      { 'trang/so-do.md': '---\ntitle: X\n---\n\nx\n' },
      'address-reserved',
    ),
    'random bytes': withRaw(
      Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) >> 3),
      'nul',
    ),
    'a zero byte': withRaw(`${good}\0`, 'nul'),
    'UTF-16': withRaw(Buffer.from(`\ufeff${good}`, 'utf16le'), 'utf16'),
    'letters cut in half': withRaw(
      Buffer.concat([Buffer.from(good), Buffer.from([0xe1, 0xbb])]),
      'not-utf8',
    ),
    'an empty file': withRaw('', 'empty-file'),
    'a file of 20 MB': withRaw(new Uint8Array(20 * 1024 * 1024).fill(97), 'file-too-big'),
  }
}
