import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeJournal } from '../../scripts/publish/journal.ts'
import { makeManifest } from '../../scripts/publish/manifest.ts'
import { outputPaths } from '../../scripts/publish/output-paths.ts'
import { makeStaging } from '../../scripts/publish/put-in-place.ts'
import { gatherRelease } from '../../scripts/publish/release/gather-release.ts'
import { CurrentForeign, listReleases } from '../../scripts/publish/release/list-releases.ts'
import {
  NothingBuilt,
  ReleaseRefused,
  release,
  releaseBefore,
} from '../../scripts/publish/release/release.ts'
import { nameRelease, oneRelease } from '../../scripts/publish/release/release-paths.ts'
import { NoOlderRelease, rollBack } from '../../scripts/publish/release/roll-back.ts'
import { whileDiskFails } from './faulty-disk.ts'
import { entriesOf, type Files, filesIn, temporaryFolder, writeFiles } from './folder-of.ts'
import { releaseFolder, siteOf } from './releases-of.ts'

test('a release lies in a folder of its own, its manifest beside it, and a relative link leads to it', async () => {
  const { to, release, shown, isTidy } = releaseFolder()
  const { name, copied, linked } = await release(siteOf(1))
  assert.match(name, /^20260102T030505Z-[0-9a-f]{8}$/)
  assert.deepEqual([copied, linked], [3, 0])
  assert.equal(readlinkSync(join(to, 'current')), `releases/${name}`)
  assert.deepEqual(shown(), filesIn(oneRelease(to, name).folder))
  assert.deepEqual(shown(), {
    'assets/x.css': 'css',
    'index.html': 'home 1',
    'tin-tuc/a/index.html': 'a',
  })
  assert.deepEqual(readdirSync(join(to, 'releases')).toSorted(), [name, `${name}.manifest.json`])
  assert.ok(isTidy())
})

test('what has not changed is one file with two names, what has is another; the release before is as it was', async () => {
  const { release, inode, read, shown } = releaseFolder()
  const first = (await release(siteOf(1))).name
  const { name, copied, linked } = await release(siteOf(2))
  assert.deepEqual([copied, linked], [1, 2])
  assert.equal(inode(name, 'assets/x.css'), inode(first, 'assets/x.css'))
  assert.notEqual(inode(name, 'index.html'), inode(first, 'index.html'))
  assert.equal(read(first, 'index.html'), 'home 1')
  assert.equal(shown()?.['index.html'], 'home 2')
})

test('a file of the release before that was tampered with is not taken over, nor a link or a folder in its place', async () => {
  const { to, release, tamper, shown } = releaseFolder()
  const first = (await release(siteOf(1))).name
  tamper(first, 'assets/x.css', 'CSS')
  const second = (await release(siteOf(1))).name
  assert.equal(shown()?.['assets/x.css'], 'css')
  const page = join(oneRelease(to, second).folder, 'index.html')
  rmSync(page)
  symlinkSync('/etc/hostname', page)
  assert.deepEqual((await release(siteOf(1))).linked, 2)
  assert.equal(shown()?.['index.html'], 'home 1')
})

test('where the disk knows no second names, files are copied', async () => {
  const { release, prepare, shown } = releaseFolder()
  await release(siteOf(1))
  const { error } = await whileDiskFails(
    prepare(siteOf(2)),
    (_, call) => call === 'linkSync',
    'EXDEV',
  )
  assert.equal(error, null)
  assert.equal(shown()?.['index.html'], 'home 2')
})

test('the newest releases stay, and always the current one and the one before', async () => {
  const { to, release, names, isTidy } = releaseFolder()
  const all: string[] = []
  for (const version of Array(7).keys()) all.push((await release(siteOf(version), 3)).name)
  assert.deepEqual(names(), all.slice(-3).toReversed())
  for (const _ of [1, 2]) rollBack(to)
  // The one before is now the oldest.
  const last = (await release(siteOf(9), 1)).name
  assert.deepEqual(names(), [last, all.at(-3)])
  assert.ok(isTidy())
})

test('releases of a clock that was put back, and of one second, keep their order', () => {
  const hash = '1a2b3c4d'
  const at = Date.UTC(2026, 11, 31, 23, 59, 59, 900)
  assert.match(nameRelease('x', at, null), /^20261231T235959Z-[0-9a-f]{8}$/)
  assert.match(nameRelease('x', at, `20261231T235958Z-${hash}`), /^20261231T235959Z-/)
  assert.match(nameRelease('x', at, `20261231T235959Z-${hash}`), /^20270101T000000Z-/)
  assert.match(nameRelease('x', at, `20300101T000000Z-${hash}`), /^20300101T000001Z-/)
})

test('going back shows the release before, again the one before that, and then there is none', async () => {
  const { to, release, shown, isTidy } = releaseFolder()
  const [first, second] = [(await release(siteOf(1))).name, (await release(siteOf(2))).name]
  await release(siteOf(3))
  assert.deepEqual(rollBack(to), { name: second, findings: [] })
  assert.equal(shown()?.['index.html'], 'home 2')
  assert.deepEqual(rollBack(to), { name: first, findings: [] })
  assert.throws(() => rollBack(to), NoOlderRelease)
  assert.equal(shown()?.['index.html'], 'home 1')
  assert.deepEqual(
    listReleases(to).map(({ isCurrent, isGoneBack }) => [isCurrent, isGoneBack]),
    [
      [false, true],
      [false, true],
      [true, false],
    ],
  )
  assert.ok(isTidy())
})

test('a release from which somebody has gone back is passed over the next time', async () => {
  const { to, release, shown } = releaseFolder()
  for (const version of [1, 2]) await release(siteOf(version))
  rollBack(to)
  await release(siteOf(3))
  rollBack(to)
  assert.equal(shown()?.['index.html'], 'home 1')
})

test('a release that was tampered with is not shown again, and what differs is told', async () => {
  const { to, release, tamper, shown } = releaseFolder()
  const first = (await release(siteOf(1))).name
  await release(siteOf(2))
  tamper(first, 'casino.html', 'bet')
  const { name, findings } = rollBack(to)
  assert.equal(name, first)
  assert.deepEqual(
    findings.map(({ kind, path }) => `${kind} ${path}`),
    ['added casino.html'],
  )
  writeFileSync(oneRelease(to, first).manifest, '{}')
  assert.equal(rollBack(to).findings[0]?.kind, 'manifest-invalid')
  assert.equal(shown()?.['index.html'], 'home 2')
})

test('what is not ours is neither replaced nor removed', async () => {
  const { to, release, prepare, names } = releaseFolder()
  await release(siteOf(1))
  const beside = join(to, 'releases', 'cua-toi.txt')
  writeFileSync(beside, 'x')
  await release(siteOf(2), 1)
  assert.ok(lstatSync(beside).isFile())
  const before = names()
  const current = join(to, 'current')
  for (const put of [
    () => mkdirSync(current),
    () => writeFileSync(current, 'x'),
    () => symlinkSync('/etc', current),
    () => symlinkSync('releases/../../x', current),
  ]) {
    rmSync(current, { recursive: true })
    put()
    await assert.rejects(prepare(siteOf(3)), CurrentForeign)
    assert.throws(() => rollBack(to), CurrentForeign)
    assert.ok(lstatSync(current))
  }
  rmSync(current, { recursive: true })
  assert.deepEqual(names(), before)
})

/** A built site, as `npm run build` leaves it. */
function built(files: Files = siteOf(1)) {
  const parent = temporaryFolder()
  const output = join(parent, 'dist')
  writeFiles(output, files)
  writeFileSync(outputPaths(output).manifest, JSON.stringify(makeManifest(entriesOf(files))))
  const options = { to: join(parent, 'srv'), output, keep: 5, now: 0, onWait: () => {} }
  return { parent, output, options }
}

test('a built site that is no longer as it was built is not released', async () => {
  const { output, options } = built()
  writeFiles(output, { 'casino.html': 'bet' })
  const { made, findings } = await release(options)
  assert.equal(made, null)
  assert.deepEqual(findings, [{ kind: 'added', path: 'casino.html', what: 'file', from: null }])
  assert.equal(lstatSync(options.to, { throwIfNoEntry: false }), undefined)
})

test('renames that a build was cut short in are finished first', async () => {
  const { parent, output, options } = built()
  const { newManifest, journal } = outputPaths(output)
  writeFiles(makeStaging(output), siteOf(2))
  writeFileSync(newManifest, JSON.stringify(makeManifest(entriesOf(siteOf(2)))))
  const moves = { whole: false, moves: ['index.html'], obstacles: [], removals: [] }
  writeJournal(journal, { version: 1, ...moves, beside: [], besideGone: [] })
  assert.ok((await release(options)).made)
  assert.equal(filesIn(join(options.to, 'current'))['index.html'], 'home 2')
  assert.deepEqual(readdirSync(parent).toSorted(), ['dist', 'dist.manifest.json', 'srv'])
})

test('a file that became a link or a pipe after it was compared is not released', async () => {
  const files = siteOf(1)
  for (const replace of [
    (file: string) => symlinkSync(`${file}.real`, file),
    (file: string) => execFileSync('mkfifo', [file]),
  ]) {
    const folder = temporaryFolder()
    writeFiles(join(folder, 'dist'), files)
    const file = join(folder, 'dist/index.html')
    renameSync(file, `${file}.real`)
    replace(file)
    const site = { folder: join(folder, 'dist'), entries: entriesOf(files) }
    await assert.rejects(gatherRelease(join(folder, 'release'), site, null))
    assert.equal(existsSync(join(folder, 'release/index.html')), false)
  }
})

test('two releases at once come one after the other', async () => {
  const { options } = built()
  const results = await Promise.all([release(options), release(options)])
  assert.equal(new Set(results.map(({ made }) => made?.name)).size, 2)
  assert.equal(listReleases(options.to).length, 2)
  await releaseBefore(options.to, options)
})

test('there is nothing to release where nothing was built, and nothing to go back to where there are no releases', async () => {
  const { parent, options } = built()
  for (const output of [join(parent, 'no'), join(parent, 'no', 'dist')])
    await assert.rejects(release({ ...options, output }), NothingBuilt)
  await assert.rejects(releaseBefore(options.to, options), NoOlderRelease)
  assert.deepEqual(readdirSync(parent).toSorted(), ['dist', 'dist.manifest.json'])
})

test('releases never lie in the site that is released, nor the site among them', async () => {
  const { output, options } = built()
  for (const to of [output, join(output, 'srv')])
    await assert.rejects(release({ ...options, to }), ReleaseRefused)
  await release(options)
  await assert.rejects(release({ ...options, output: join(options.to, 'current') }), ReleaseRefused)
})
