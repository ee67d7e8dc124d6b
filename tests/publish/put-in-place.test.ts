import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { dropStaging, putInPlace, recover } from '../../scripts/publish/put-in-place.ts'
import { withFaultyDisk } from './faulty-disk.ts'
import { entriesOf, temporaryFolder, writeFiles } from './folder-of.ts'
import { before, holds, now, staged } from './staged-site.ts'

for (const [name, old] of [
  ['over an old one', before],
  ['where there was none', null],
  ['into an empty folder', {}],
] as const) {
  test(`a site comes into its place ${name}, and nothing is left beside it`, () => {
    const site = staged(old, now)
    if (old && Object.keys(old).length === 0) mkdirSync(site.output, { recursive: true })
    site.put()
    assert.ok(holds(site, now))
  })
}

test('a file that has the right bytes already keeps its time', () => {
  const site = staged(before, now)
  const kept = join(site.output, 'tin-tuc/b/index.html')
  utimesSync(kept, 1000, 1000)
  site.put()
  assert.equal(statSync(kept).mtimeMs, 1_000_000)
})

test('a changed byte of the same length is put right, a planted page and a planted link go', () => {
  const site = staged(now, now)
  writeFiles(site.output, { 'index.html': 'home X', 'casino/index.html': 'planted' })
  symlinkSync('/etc', join(site.output, 'the/etc'))
  site.put()
  assert.ok(holds(site, now))
})

test('empty folders, and names that are no text or no path elsewhere, go: a release would find them added', () => {
  const site = staged(now, now)
  mkdirSync(join(site.output, 'rong/sau'), { recursive: true })
  const bad = Buffer.from([0xff, 0x2e, 0x68])
  for (const folder of ['', 'the/', 'chi-la/']) {
    mkdirSync(join(site.output, folder), { recursive: true })
    const at = Buffer.from(`${site.output}/${folder}`)
    writeFileSync(Buffer.concat([at, bad]), 'planted')
    mkdirSync(Buffer.concat([at, Buffer.from('f'), bad]))
    writeFileSync(Buffer.concat([at, Buffer.from('f'), bad, Buffer.from('/'), bad]), 'planted')
    writeFileSync(join(site.output, folder, 'a\\b'), 'planted')
  }
  site.put()
  assert.ok(holds(site, now))
})

test('a folder that is a link to elsewhere is replaced, and nothing is written through it', () => {
  const elsewhere = temporaryFolder()
  const site = staged({ 'index.html': 'home 1' }, now)
  symlinkSync(elsewhere, join(site.output, 'tin-tuc'))
  site.put()
  assert.ok(holds(site, now))
  assert.deepEqual(readdirSync(elsewhere), [])
})

for (const old of [before, null]) {
  const name = old ? 'over an old site' : 'the first site'
  test(`a process that ends at any moment (${name}): the next command finds one whole site, or makes it so`, () => {
    const { calls } = withFaultyDisk(staged(old, now).put, () => false)
    assert.ok(calls > (old ? 20 : 4))
    const ends = { old: 0, new: 0 }
    for (let end = 1; end <= calls; end++) {
      const site = staged(old, now)
      // From that call on nothing is done any more, as if the process was gone.
      withFaultyDisk(site.put, (count) => count >= end)
      recover(site.output)
      if (existsSync(site.output) && holds(site, now)) ends.new++
      else {
        assert.ok(old ? holds(site, old) : readdirSync(site.parent).length === 0, `ended at ${end}`)
        ends.old++
      }
    }
    assert.ok(ends.old >= 2 && ends.new >= 5, JSON.stringify(ends))
  })

  test(`a disk that refuses one change (${name}): the old site is as it was, or the new one whole`, () => {
    const { calls } = withFaultyDisk(staged(old, now).put, () => false)
    for (let end = 1; end <= calls; end++) {
      const site = staged(old, now)
      const { error } = withFaultyDisk(site.put, (count) => count === end)
      recover(site.output)
      // A link that the file system does not know is a copy, and no failure.
      const expected = error && !holds(site, now) ? old : now
      if (expected) assert.ok(holds(site, expected), `refused at ${end}`)
      else assert.deepEqual(readdirSync(site.parent), [], `refused at ${end}`)
    }
  })

  test(`a process that ends while it takes a refused change back (${name}): the next command finds a whole site`, () => {
    const { calls } = withFaultyDisk(staged(old, now).put, () => false)
    for (let refused = 4; refused <= calls; refused += 7) {
      for (let end = refused + 1; end <= refused + calls; end += 5) {
        const site = staged(old, now)
        withFaultyDisk(site.put, (count) => count === refused || count >= end)
        recover(site.output)
        const isWhole =
          (existsSync(site.output) && holds(site, now)) ||
          (old ? holds(site, old) : readdirSync(site.parent).length === 0)
        assert.ok(isWhole, `refused at ${refused}, ended at ${end}`)
      }
    }
  })
}

test('a full disk takes no new folder and no journal: the old site is as it was', () => {
  for (const full of [
    ['openSync'],
    ['writeFileSync'],
    ['mkdirSync'],
    ['linkSync', 'copyFileSync'],
  ]) {
    const site = staged(before, now)
    const { error } = withFaultyDisk(site.put, (_, call) => full.includes(call))
    assert.ok(error, full[0])
    assert.ok(holds(site, before), full[0])
  }
})

test('a read-only output, where no folder may be removed either: the old site is as it was, and nothing is left', () => {
  const site = staged(before, now)
  const isOfOutput = (path: unknown) => String(path).startsWith(`${site.output}/`)
  const { error } = withFaultyDisk(
    site.put,
    (_, call, paths) => ['renameSync', 'rmdirSync'].includes(call) && paths.some(isOfOutput),
    'EACCES',
  )
  assert.equal((error as NodeJS.ErrnoException | null)?.code, 'EACCES')
  assert.ok(holds(site, before))
})

test('while files are renamed into their places nothing else is done, so that a reader meets old beside new for no longer', () => {
  const calls: string[] = []
  withFaultyDisk(staged(before, now).put, (_, call) => calls.push(call) === 0)
  const renames = calls.slice(calls.indexOf('linkSync')).join(' ')
  const moves = Object.keys(now).length - 1
  const removals = 2
  assert.match(renames, new RegExp(`^(\\w+ )*mkdirSync (renameSync ?){${moves + removals}}`))
})

test('what was staged and is not to be published is removed, but never what is on its way', () => {
  const site = staged(before, now)
  dropStaging(site.output)
  assert.ok(holds(site, before))
  const other = staged(before, now)
  withFaultyDisk(other.put, (count, call) => call === 'renameSync' && count > 8)
  if (existsSync(other.paths.journal)) dropStaging(other.output)
  recover(other.output)
  assert.ok(holds(other, before) || holds(other, now))
})

test('a site with a path that leads out of its folder has no journal, and nothing is moved', () => {
  const site = staged(before, now)
  const entries = entriesOf({ ...now, '../outside.html': 'x' })
  writeFileSync(join(site.paths.staging, '../outside.html'), 'x')
  assert.throws(() => putInPlace(site.output, entries), /leads out/)
  rmSync(join(site.paths.staging, '../outside.html'))
  dropStaging(site.output)
  assert.ok(holds(site, before))
})

test('a journal is on the disk before it has its name', () => {
  const calls: string[] = []
  withFaultyDisk(staged(before, now).put, (_, call) => calls.push(call) === 0)
  assert.match(calls.join(' '), /^(openSync )+writeFileSync fsyncSync renameSync mkdirSync /)
})
