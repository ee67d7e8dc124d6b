import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type CommandRun, runCommand, startCommand } from '../build/run-command.ts'
import { makeSite } from '../fixtures/make-site.ts'
import { bytesIn, temporaryFolder, writeFiles } from './folder-of.ts'
import { rightHeaders, serveSite } from './site-server.ts'

const article = '---\ntitle: Họp dân\ndate: 2022-09-05\n---\n\nNội dung.\n'
const folder = temporaryFolder()
const built = join(folder, 'dist')
const key = join(folder, 'site.public.pem')
/** A manifest of the same site that was signed a day before. */
let oldManifest = ''

before(async () => {
  const content = await makeSite({ 'tin-tuc/a.md': article })
  after(() => content.remove())
  runCommand('keys', ['--to', join(folder, 'site.pem')])
  for (const at of ['2026-01-01', '2026-01-02']) {
    oldManifest = existsSync(built) ? readFileSync(`${built}.manifest.json`, 'utf8') : ''
    const flags = ['--content', content.folder, '--output', built, '--at', at]
    const run = runCommand('build', [...flags, '--sign', join(folder, 'site.pem')])
    assert.equal(run.code, 0, run.err)
  }
})

/** A copy of the built site, with its manifest, that may be tampered with. */
function published() {
  const parent = temporaryFolder()
  const output = join(parent, 'dist')
  const manifest = `${output}.manifest.json`
  cpSync(built, output, { recursive: true })
  cpSync(`${built}.manifest.json`, manifest)
  const seen = `${manifest}.seen`
  return { output, manifest, seen, flags: ['--manifest', manifest, '--key', key] }
}
type Published = ReturnType<typeof published>

interface Tampering {
  readonly name: string
  readonly tamper: (site: Published) => void
  readonly isNamed: RegExp
}

const changedSignature = (manifest: string) =>
  manifest.replace(
    /"signature": "(.)/,
    (_, letter) => `"signature": "${letter === 'A' ? 'B' : 'A'}`,
  )

const tamperings: readonly Tampering[] = [
  {
    name: 'a planted page that the home leads to',
    tamper({ output }) {
      const home = readFileSync(join(output, 'index.html'), 'utf8')
      const led = home.replace('</body>', '<a href="/casino-truc-tuyen/">.</a></body>')
      writeFiles(output, { 'casino-truc-tuyen/index.html': 'bet', 'index.html': led })
    },
    isNamed: /casino-truc-tuyen\/(index\.html)?: tệp này không có trong bản đã dựng/,
  },
  {
    name: 'a changed byte',
    tamper({ output }) {
      const page = readFileSync(join(output, 'tin-tuc/a/index.html'), 'utf8')
      writeFiles(output, { 'tin-tuc/a/index.html': page.replace('Nội', 'Hội') })
    },
    isNamed: /tin-tuc\/a\/index\.html: nội dung đã bị sửa, kích thước vẫn như cũ\./,
  },
  {
    name: 'a deleted page',
    tamper: ({ output }) => rmSync(join(output, 'tin-tuc/a/index.html')),
    isNamed: /tin-tuc\/a\/index\.html: bị thiếu\./,
  },
  {
    name: 'a replayed manifest',
    tamper({ manifest, seen }) {
      writeFileSync(seen, '2026-01-01T17:00:00Z\n')
      writeFileSync(manifest, oldManifest)
    },
    isNamed: /bản kê cũ bị đem dùng lại: dựng lúc 2025-12-31T17:00:00Z/,
  },
  {
    name: 'a changed signature',
    tamper: ({ manifest }) =>
      writeFileSync(manifest, changedSignature(readFileSync(manifest, 'utf8'))),
    isNamed: /chữ ký của bản kê không đúng/,
  },
]

/** The command over HTTP, on a server that hands out the folder as it is now. */
async function verifyServed(
  { output, flags }: Published,
  headers: Readonly<Record<string, string>> = rightHeaders,
): Promise<CommandRun> {
  const { site } = await serveSite({ files: bytesIn(output), headers })
  return startCommand('verify', [site.href, ...flags])
}

test('a site as it was built: 0, one line, or none when asked to be quiet; the moment is remembered', async () => {
  const site = published()
  const run = await verifyServed(site)
  assert.deepEqual({ ...run, out: '' }, { code: 0, out: '', err: '' })
  assert.match(run.out, /^✔ http:.* tệp đúng như đã dựng, không có gì thêm vào\.\n$/)
  assert.match(readFileSync(site.seen, 'utf8'), /^2026-01-01T17:00:00Z [\da-f]{64}\n$/)
  const quiet = runCommand('verify', [site.output, ...site.flags, '--quiet'])
  assert.deepEqual(quiet, { code: 0, out: '', err: '' })
})

for (const { name, tamper, isNamed } of tamperings) {
  test(`${name} is named, over a folder and over HTTP`, async () => {
    const site = published()
    tamper(site)
    const runs = [
      runCommand('verify', [site.output, ...site.flags, '--quiet']),
      await verifyServed(site),
    ]
    for (const { code, out, err } of runs) {
      assert.equal(code, 1, out + err)
      assert.match(out, isNamed)
      assert.equal(err, '')
    }
  })
}

test('a header that the host has removed is named, with the address; not where one asks for none', async () => {
  const { 'content-security-policy': _, ...headers } = rightHeaders
  const site = published()
  const { code, out } = await verifyServed(site, headers)
  assert.equal(code, 1)
  assert.match(
    out,
    /\/: thiếu tiêu đề bảo mật Content-Security-Policy \(cả ở \d+ địa chỉ khác\)\.\n/,
  )
  const without = await verifyServed({ ...site, flags: [...site.flags, '--no-headers'] }, headers)
  assert.equal(without.code, 0, without.out)
})

test('for programs: kind, path and message of each finding', () => {
  const { output, flags } = published()
  writeFiles(output, { 'casino/\u001b[2Kx.html': 'bet' })
  const run = runCommand('verify', [output, ...flags, '--format', 'json'])
  assert.equal(run.code, 1)
  const report = JSON.parse(run.out)
  assert.equal(report.ok, false)
  assert.ok(report.checked > 10)
  assert.deepEqual(report.findings, [
    {
      kind: 'added',
      path: 'casino/\u001b[2Kx.html',
      message: 'tệp này không có trong bản đã dựng.',
    },
  ])
  const text = runCommand('verify', [output, ...flags])
  assert.match(text.out, /casino\/\\u\{1b\}\[2Kx\.html: /)
})

test('a mail stays short however much differs, and the document for programs is whole', () => {
  const { output, flags } = published()
  const planted = Array.from({ length: 150 }, (_, page) => [`bet/${page}.html`, 'bet'])
  writeFiles(output, Object.fromEntries(planted))
  const text = runCommand('verify', [output, ...flags])
  assert.equal(text.out.trim().split('\n').length, 102)
  assert.match(text.out, /150 điểm khác[\s\S]*… và 50 điểm cùng loại/)
  const json = runCommand('verify', [output, ...flags, '--format', 'json'])
  assert.equal(JSON.parse(json.out).findings.length, 150)
})

/** An address of this machine at which nobody listens: port 1 is nobody's. */
const nobody = 'http://127.0.0.1:1/'
const unable: readonly (readonly [string, (site: Published) => readonly string[], RegExp])[] = [
  [
    'a site that does not answer',
    ({ flags }) => [nobody, ...flags],
    /127\.0\.0\.1:1.*ECONNREFUSED/,
  ],
  ['a folder that is not there', ({ flags }) => ['no-such-folder', ...flags], /no-such-folder/],
  [
    'a manifest that is not there',
    ({ output }) => [output, '--manifest', 'no-such-file'],
    /no-such-file/,
  ],
  [
    'a file that should remember and does not',
    ({ output, flags, seen }) => {
      writeFileSync(seen, 'x')
      return [output, ...flags]
    },
    /seen không ghi ngày dựng/,
  ],
]
for (const [name, flagsOf, sentence] of unable) {
  test(`${name}: one sentence and 3`, () => {
    const flags = flagsOf(published())
    const run = runCommand('verify', [...flags, '--quiet'])
    assert.equal(run.code, 3)
    assert.equal(run.out, '')
    assert.equal(run.err.trim().split('\n').length, 1)
    assert.match(run.err, sentence)
  })
}

test('for programs, a site that does not answer is a finding that says so', () => {
  const run = runCommand('verify', [nobody, ...published().flags, '--format', 'json'])
  assert.equal(run.code, 3)
  const { ok, findings, checked } = JSON.parse(run.out)
  assert.deepEqual([ok, checked, findings.length], [false, 0, 1])
  assert.deepEqual([findings[0].kind, findings[0].path], ['not-checked', nobody])
})

const wrongUsages: readonly (readonly string[])[] = [
  [],
  ['dist', '--manifest', ''],
  ['dist', '--manifest', 'x', '--format', 'xml'],
  ['dist', '--manifest', 'x', '--key', 'README.md'],
  ['dist', '--manifest', 'x', '--seen', 'x'],
  ['https://x.example/?a=1', '--manifest', 'x'],
]
for (const flags of wrongUsages) {
  test(`verify, wrong usage ends with 2 and one line: ${flags.join(' ')}`, () => {
    const run = runCommand('verify', flags)
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
  })
}

test('a key that cannot sign ends a build with 2 before anything is built', () => {
  const output = join(temporaryFolder(), 'dist')
  for (const file of [key, 'no-such-key']) {
    const run = runCommand('build', ['--output', output, '--sign', file])
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
    assert.equal(existsSync(output), false)
  }
})
