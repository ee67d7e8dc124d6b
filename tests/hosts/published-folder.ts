import assert from 'node:assert/strict'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { type Host, hostFiles } from '../../scripts/publish/headers/hosts.ts'
import type { SiteFacts } from '../../scripts/publish/headers/site-facts.ts'
import { type ManifestEntry, manifestEntry } from '../../scripts/publish/manifest.ts'
import { readManifest } from '../../scripts/publish/read-manifest.ts'
import { runCommand } from '../build/run-command.ts'
import { sampleMoment } from '../build/sample-site.ts'

/** The sample site, built for the three servers and lying in a release as `npm run release` would have put it. */
export interface PublishedFolder {
  /** The link that a server has as its root. */
  readonly root: string
  /** Paths of all files of the site. */
  readonly files: ReadonlySet<string>
  readonly manifest: ReadonlyMap<string, ManifestEntry>
  readonly facts: SiteFacts
  /** The configurations beside the site, by ending. */
  readonly beside: Readonly<Record<string, string>>
  read(path: string): Buffer
}

export const secret = 'a secret that nobody may read'
/** An address of the sample site whose article was withdrawn. */
export const withdrawn = '/thong-bao/lich-tiep-cong-dan-thang-5/'
const hosts: readonly Host[] = ['nginx', 'caddy', 'apache']

/** Builds it, and plants beside its files what no server may hand out. It goes when the test file has ended. */
export function publishFolder(): PublishedFolder {
  const parent = mkdtempSync(join(tmpdir(), 'cong-tinh-hosts-'))
  after(() => rmSync(parent, { recursive: true, force: true }))
  // Apache does not read as root.
  chmodSync(parent, 0o755)
  const content = join(parent, 'content')
  cpSync('content', content, { recursive: true })
  write(
    content,
    'tin-tuc/hop.md',
    '---\ntitle: Họp\ndate: 2022-01-01\naliases: [/tin-cũ/bài-1.aspx]\n---\n\nHọp.\n',
  )
  const dist = join(parent, 'dist')
  const flags = hosts.flatMap((host) => ['--host', host])
  const { code, err } = runCommand('build', [
    '--quiet',
    '--content',
    content,
    '--output',
    dist,
    '--at',
    sampleMoment,
    '--compress',
    ...flags,
  ])
  assert.equal(code, 0, err)

  const manifest = new Map(
    Object.entries(readManifest(readFileSync(`${dist}.manifest.json`, 'utf8')).files),
  )
  const files = new Set(manifest.keys())
  const facts = factsOf(dist, files)
  const built = { '.htaccess': readFileSync(join(dist, '.htaccess'), 'utf8'), ...besides(dist) }
  assert.deepEqual(textsFor(facts), built, 'the facts are those of the build')

  const release = join(parent, 'releases', '1')
  cpSync(dist, release, { recursive: true })
  const root = join(parent, 'current')
  symlinkSync(release, root)
  const { '.htaccess': _, ...beside } = built
  for (const path of ['.env', '.git/config', 'assets/.env', 'tin-tuc/.env', '.well-known/.env'])
    write(release, path, secret)
  write(parent, 'outside.txt', secret)
  symlinkSync(join(parent, 'outside.txt'), join(release, 'link.txt'))
  return { root, files, manifest, facts, beside, read: (path) => readFileSync(join(release, path)) }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The facts of the built site, found in its files. */
function factsOf(dist: string, files: ReadonlySet<string>): SiteFacts {
  const names = [
    'so-lieu-',
    'so-lieu-ngay-',
    'tuy-chon-',
    'doc-',
    'cong-cu-',
    'tim-kiem-',
    'xem-anh-',
  ]
  const scripts = names.map((name) => {
    const pattern = new RegExp(`^assets/${name}[0-9a-f]+\\.js$`)
    const path = [...files].find((file) => pattern.test(file)) ?? assert.fail(name)
    const { sha256 } = manifestEntry(readFileSync(join(dist, path)))
    return `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`
  })
  return {
    basePath: '/',
    reaches: [],
    scripts,
    plays: [...files].some((path) => /\.mp[34]$/.test(path)),
    moved: movedIn(dist, files),
    gone: [{ address: withdrawn }],
    files,
    compressed: true,
  }
}

/** The old addresses, found in the pages that lead on. */
function movedIn(dist: string, files: ReadonlySet<string>): SiteFacts['moved'] {
  return [...files]
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const page = readFileSync(join(dist, path), 'utf8')
      const to = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1]
      // An old file of another kind is a folder here.
      const from = `/${path.replace(/(?<=\.\w+)\/index\.html$|(?<=\/)index\.html$/, '')}`
      return to === undefined ? [] : [{ from, to }]
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

function textsFor(facts: SiteFacts): Record<string, string> {
  return Object.assign(
    {},
    ...hostFiles(hosts, facts).map(({ inside, beside }) => ({ ...inside, ...beside })),
  )
}

function besides(dist: string): Record<string, string> {
  const names = readdirSync(dirname(dist)).filter((name) => /^dist\.(?:nginx|Caddy)/.test(name))
  return Object.fromEntries(
    names.map((name) => [
      name.slice('dist'.length),
      readFileSync(join(dirname(dist), name), 'utf8'),
    ]),
  )
}
