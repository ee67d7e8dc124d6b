import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { policyFacts } from '../../scripts/build/site-facts.ts'
import type { SiteConfig } from '../../scripts/content/site-config.ts'
import { metaPolicy } from '../../scripts/publish/headers/content-policy.ts'
import { manifestEntry } from '../../scripts/publish/manifest.ts'
import { makeSite, minimalSiteFile } from '../fixtures/make-site.ts'
import { makeConfig, makeSite as makeSiteOf } from '../site/make-article.ts'
import { fullConfig } from '../templates/full-site.ts'
import { readerScripts } from '../templates/reader-scripts.ts'
import { runCommand } from './run-command.ts'
import { buildSample } from './sample-site.ts'

const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-hosts-'))
after(() => rmSync(parent, { recursive: true, force: true }))

const statistics = `statistics:
  domain: daikim.example.vn
  api: https://so-lieu.example.vn/x
  figures: https://so-lieu.example.vn/so-lieu.json
  days: https://khac.example.vn/ngay.json
`
const content = await makeSite({
  'site.yaml': minimalSiteFile + statistics,
  'tin-tuc/hop-dan.md':
    '---\ntitle: Họp dân\ndate: 2022-09-05\naliases: [/cu/hop.html, /tin-cũ/]\n---\n\nNội dung.\n',
})
after(() => content.remove())

/** Builds the tiny site into a folder of that name, and returns where. */
function build(name: string, ...flags: readonly string[]): string {
  const output = join(parent, name)
  const common = [
    '--quiet',
    '--content',
    content.folder,
    '--output',
    output,
    '--at',
    '2026-01-02T03:04:05Z',
  ]
  const { code, err } = runCommand('build', [...common, ...flags])
  assert.equal(code, 0, err)
  return output
}

const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

/** Names beside an output folder. */
const beside = (name: string) =>
  readdirSync(parent)
    .filter((file) => file.startsWith(`${name}.`))
    .map((file) => file.slice(name.length))

test('without a host there is no file for one, and no policy in a page', () => {
  const output = build('plain')
  assert.deepEqual(beside('plain'), ['.manifest.json'])
  assert.ok(!readdirSync(output).some((name) => /^_|^\.ht|config|vercel|nojekyll/.test(name)))
  assert.doesNotMatch(read(output, 'index.html'), /http-equiv="Content-Security-Policy"/)
})

test('what a host looks for lies in the site and in its manifest, what a server includes lies beside it', () => {
  const output = build(
    'many',
    ...['netlify', 'apache', 'iis', 'vercel', 'azure', 'nginx', 'caddy'].flatMap((host) => [
      '--host',
      host,
    ]),
  )
  const { files } = JSON.parse(read(`${output}.manifest.json`))
  for (const path of [
    '_headers',
    '_redirects',
    '.htaccess',
    'web.config',
    'vercel.json',
    'staticwebapp.config.json',
  ])
    assert.deepEqual(files[path], manifestEntry(read(output, path)), path)
  assert.deepEqual(beside('many').toSorted(), ['.Caddyfile', '.manifest.json', '.nginx.conf'])
  assert.match(
    read(`${output}.nginx.conf`),
    /location = "\/cu\/hop\.html" \{ return 301 "\/tin-tuc\/hop-dan\/"; \}/,
  )
  assert.match(read(output, 'cu/hop.html'), /http-equiv="refresh"/)
})

test('the policy names every script by the hash that its element has, and every service', () => {
  const output = build('policy', '--host', 'netlify', '--base-path', '/x/')
  const headers = read(output, '_headers')
  assert.match(headers, /^\/x\/\*\n/)
  assert.match(
    headers,
    /; connect-src 'self' https:\/\/so-lieu\.example\.vn https:\/\/khac\.example\.vn;/,
  )
  for (const page of ['index.html', 'thong-ke/index.html']) {
    const scripts = [
      ...read(output, page).matchAll(
        /<script type="module" src="\/x\/([^"]+)" integrity="([^"]+)">/g,
      ),
    ]
    assert.equal(scripts.length, page === 'index.html' ? 3 : 4)
    for (const [, path = '', integrity = ''] of scripts) {
      const { sha256 } = manifestEntry(readFileSync(join(output, path)))
      assert.equal(integrity, `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`)
      assert.ok(headers.includes(` '${integrity}'`), path)
    }
  }
})

test('on a host without headers every page says the policy itself, before it loads anything', () => {
  const output = build('meta', '--host', 'github')
  for (const page of ['index.html', '404.html', 'tin-tuc/hop-dan/index.html', 'cu/hop.html']) {
    const [, before = '', policy = ''] =
      /^([\s\S]*?)<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
        read(output, page),
      ) ?? []
    assert.match(policy, /^default-src &#39;none&#39;; script-src &#39;sha256-/, page)
    assert.doesNotMatch(policy, /frame-ancestors/)
    assert.doesNotMatch(before, /<(?:link|script|style|img)/, page)
  }
  assert.equal(read(output, '.nojekyll'), '')
})

test('packed forms are in the manifest, the same each time, and never of what a host reads', () => {
  const flags = ['--compress', '--host', 'netlify', '--host', 'vercel', '--host', 'nginx']
  const [one, other] = [build('packed', ...flags), build('packed-again', ...flags)]
  assert.equal(read(`${one}.manifest.json`), read(`${other}.manifest.json`))
  const paths = Object.keys(JSON.parse(read(`${one}.manifest.json`)).files)
  const packed = paths.filter((path) => path.endsWith('.gz'))
  assert.ok(packed.length > 10)
  for (const path of packed) {
    const plain = path.slice(0, -3)
    assert.ok(paths.includes(plain) && paths.includes(`${plain}.br`), path)
    assert.equal(String(gunzipSync(readFileSync(join(one, path)))), read(one, plain))
  }
  assert.ok(!packed.some((path) => /vercel|_headers/.test(path)))
  assert.match(read(`${one}.nginx.conf`), /gzip_static on;/)
  assert.match(read(`${one}.nginx-brotli.conf`), /brotli_static on;/)
})

test('a build without --compress takes the packed forms away again', () => {
  const output = build('packed', '--host', 'nginx')
  assert.ok(!existsSync(join(output, 'index.html.gz')))
  assert.doesNotMatch(read(`${output}.nginx.conf`), /gzip_static/)
})

test('a build that is refused leaves what lies beside the site as it was', () => {
  const output = build('kept', '--host', 'caddy')
  const before = read(`${output}.Caddyfile`)
  writeFileSync(join(content.folder, 'tin-tuc/loi.md'), '---\ntitle: x\n---\n')
  const { code } = runCommand('build', [
    '--quiet',
    '--content',
    content.folder,
    '--output',
    output,
    '--host',
    'caddy',
    '--host',
    'nginx',
  ])
  rmSync(join(content.folder, 'tin-tuc/loi.md'))
  assert.equal(code, 1)
  assert.equal(read(`${output}.Caddyfile`), before)
  assert.deepEqual(beside('kept').toSorted(), ['.Caddyfile', '.manifest.json'])
})

test('a host that is not known, or two that cannot go together, end the command with one line', () => {
  for (const hosts of [['iis6'], ['netlify', 'cloudflare']]) {
    const { code, out, err } = runCommand('build', [
      '--output',
      join(parent, 'none'),
      ...hosts.flatMap((host) => ['--host', host]),
    ])
    assert.deepEqual([code, out, err.trimEnd().split('\n').length], [2, '', 1])
    assert.ok(!existsSync(join(parent, 'none')))
  }
})

const noAssets = {
  ...{ styles: '', print: '', icon: '', maskable: '', reader: readerScripts },
  ...{ script: null, charts: null, search: null, gallery: null },
}

test('only services of other origins are reached, each once', () => {
  const script = { address: '/assets/a.js', integrity: 'sha256-A=' }
  const gallery = { address: '/assets/b.js', integrity: 'sha256-B=' }
  const assets = { ...noAssets, script, gallery }
  const withConfig = (config = makeConfig()) => makeSiteOf([], { config })
  const scripts = ['sha256-tc=', 'sha256-doc=', 'sha256-cc=', 'sha256-B=']
  const none = { reaches: [], forms: [], plays: false }
  assert.deepEqual(policyFacts(withConfig(fullConfig), assets), {
    ...none,
    scripts: ['sha256-A=', ...scripts],
  })
  assert.deepEqual(policyFacts(withConfig(makeConfig()), { ...assets, script: null }), {
    ...none,
    scripts,
  })
})

test('forms go to this site, and to a search of the state that site.yaml names', () => {
  const search = { address: '/assets/a.js', integrity: 'sha256-A=' }
  const assets = { ...noAssets, search }
  const stateSearch = { name: 'Cổng', url: 'https://tim.example.vn/tim?x=1', parameter: 'q' }
  const policy = (config: SiteConfig) => metaPolicy(policyFacts(makeSiteOf([], { config }), assets))
  assert.match(
    policy(makeConfig({ stateSearch })),
    /form-action 'self' https:\/\/tim\.example\.vn;/,
  )
  assert.match(policy(makeConfig()), /form-action 'self';/)
})

test('the sample site builds for every host', async () => {
  const site = await buildSample([
    '--compress',
    ...[
      'cloudflare',
      'vercel',
      'azure',
      'nginx',
      'caddy',
      'apache',
      'iis',
      'github',
      'gitlab',
    ].flatMap((host) => ['--host', host]),
  ])
  assert.ok(site.files.includes('web.config') && site.files.includes('index.html.br'))
})
