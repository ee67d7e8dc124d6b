import assert from 'node:assert/strict'
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { basePathOf } from '../../scripts/tools/ci/base-path-of.ts'
import { takeFlags } from '../../scripts/tools/ci/take-flags.ts'
import { runCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'
import { articleText } from '../fixtures/read-site.ts'

const good = await makeSite({ 'tin-tuc/hop-dan.md': articleText() })
const bad = await makeSite({ 'tin-tuc/sai.md': articleText('date: 2026-02-30') })
const parent = await mkdtemp(join(tmpdir(), 'cong-tinh-ci-'))
after(() => Promise.all([good.remove(), bad.remove(), rm(parent, { recursive: true })]))

/** The run on a build server of the kind that these variables tell. */
function runCi(
  name: string,
  content: string,
  flags: string[] = [],
  server: Record<string, string> = {},
) {
  const output = join(parent, name)
  const environment = { GITHUB_ACTIONS: '', GITLAB_CI: '', ...server }
  return {
    output,
    ...runCommand('ci', ['--content', content, '--output', output, ...flags], environment),
  }
}

test('a run leaves the site and beside it what is kept: manifest, packages, moment', async () => {
  const { code, output } = runCi('dist', good.folder)
  assert.equal(code, 0)
  await access(join(output, 'tin-tuc/hop-dan/index.html'))
  assert.deepEqual((await readdir(parent)).filter((name) => name.startsWith('dist')).toSorted(), [
    'dist',
    'dist.built-at',
    'dist.manifest.json',
    'dist.sbom.json',
  ])
})

test('with the moment that was written down, the same site can be built again', async () => {
  const moment = (await readFile(join(parent, 'dist.built-at'), 'utf8')).trim()
  assert.match(moment, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  const again = join(parent, 'again')
  runCommand('build', ['--quiet', '--content', good.folder, '--output', again, '--at', moment])
  assert.equal(
    await readFile(`${again}.manifest.json`, 'utf8'),
    await readFile(join(parent, 'dist.manifest.json'), 'utf8'),
  )
})

test('GitHub gets annotations, and a content with errors ends with 1 and no site', async () => {
  const { code, out, output } = runCi('github', bad.folder, [], { GITHUB_ACTIONS: 'true' })
  assert.equal(code, 1)
  assert.match(out, /^::error file=.*tin-tuc\/sai\.md,line=3,/m)
  await assert.rejects(access(output))
  await assert.rejects(access(`${output}.built-at`))
})

test('GitLab gets a report of code quality, also of a content with errors', async () => {
  // A fresh checkout has no folder for what is built.
  const { code, output } = runCi('xuat/ban/gitlab', bad.folder, [], { GITLAB_CI: 'true' })
  assert.equal(code, 1)
  const report = JSON.parse(await readFile(`${output}.code-quality.json`, 'utf8'))
  assert.equal(report[0].check_name, 'date-impossible')
})

test('a site whose address has a path is built for that path', async () => {
  const { code, output } = runCi('below', good.folder, [
    '--url',
    'https://phuong.example.io/cong',
    '--quiet',
  ])
  assert.equal(code, 0)
  assert.match(await readFile(join(output, 'index.html'), 'utf8'), / href="\/cong\/tin-tuc\/"/)
})

for (const flags of [
  ['--url', 'daikim.example.vn'],
  ['--at', 'mai'],
  ['--outptu', 'x'],
  ['--url'],
]) {
  test(`wrong usage ends with 2 and one line: ${flags.join(' ')}`, () => {
    const run = runCi('wrong', good.folder, flags)
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
  })
}

const addresses: readonly [address: string, path: string | null][] = [
  ['', '/'],
  ['https://daikim.example.vn', '/'],
  ['https://daikim.example.vn/', '/'],
  ['http://phuong.example.io/cong', '/cong/'],
  ['https://phuong.example.io/a/b/', '/a/b/'],
  ['daikim.example.vn', null],
  ['ftp://daikim.example.vn/', null],
  ['https://', null],
]
for (const [address, path] of addresses) {
  test(`the base path of "${address}" is ${path}`, () => assert.equal(basePathOf(address), path))
}

const lines: readonly [words: string[], taken: Record<string, string>, rest: string[]][] = [
  [[], {}, []],
  [['--url', 'x', '--quiet'], { url: 'x' }, ['--quiet']],
  [['--host', 'nginx', '--url=x'], { url: 'x' }, ['--host', 'nginx']],
  [['--url=', '--at', '--url'], { url: '', at: '--url' }, []],
  [['--url', 'a', '--url', 'b'], { url: 'b' }, []],
  [['--urls', 'a', '--quiet', '--url'], {}, ['--urls', 'a', '--quiet', '--url']],
]
for (const [words, taken, rest] of lines) {
  test(`of "${words.join(' ')}" the known flags are taken and the rest is handed on`, () =>
    assert.deepEqual(takeFlags(words, ['url', 'at']), { taken, rest }))
}
