import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeManifest } from '../../scripts/publish/manifest.ts'
import { listReleases } from '../../scripts/publish/release/list-releases.ts'
import { runCommand } from '../build/run-command.ts'
import { entriesOf, filesIn, temporaryFolder, writeFiles } from './folder-of.ts'
import { siteOf } from './releases-of.ts'

/** A folder for releases and a built site, which `build` replaces. */
function folders() {
  const parent = temporaryFolder()
  const [to, output] = [join(parent, 'srv'), join(parent, 'dist')]
  function build(version: number): void {
    writeFiles(output, siteOf(version))
    const manifest = makeManifest(entriesOf(siteOf(version)))
    writeFileSync(`${output}.manifest.json`, JSON.stringify(manifest))
  }
  build(1)
  const flags = ['--to', to, '--output', output]
  const home = () => filesIn(join(to, 'current'))['index.html']
  return { to, output, build, flags, home }
}

test('releasing, listing and going back', () => {
  const { to, build, flags, home } = folders()
  for (const version of [1, 2]) {
    build(version)
    const run = runCommand('release', flags)
    assert.equal(run.code, 0, run.err)
    assert.match(
      run.out,
      /^✔ Đã đưa lên bản \d{8}T\d{6}Z-[0-9a-f]{8}: \d tệp mới, \d tệp như bản trước, .* giây → .*current\n$/,
    )
  }
  assert.equal(home(), 'home 2')
  const [second, first] = listReleases(to).map(({ name }) => name)
  assert.match(runCommand('release', ['--to', to, '--rollback']).out, /Đã quay lại/)
  assert.equal(home(), 'home 1')
  const list = runCommand('release', ['--to', to, '--list'])
  assert.equal(
    list.out,
    `  ${second}  3 tệp, 10 B  (đã quay lui khỏi bản này)\n→ ${first}  3 tệp, 10 B  (đang dùng)\n`,
  )
  const none = runCommand('release', ['--to', to, '--rollback'])
  assert.equal(none.code, 3)
  assert.match(none.err, /không có bản nào cũ hơn/)
})

test('a built site that was tampered with: 1, what differs, and readers have what they had', () => {
  const { output, build, flags, home } = folders()
  runCommand('release', flags)
  build(2)
  writeFiles(output, { 'casino.html': 'bet' })
  const run = runCommand('release', flags)
  assert.equal(run.code, 1)
  assert.match(
    run.err,
    /^✖ Không đưa lên: .*\n {2}casino\.html: tệp này không có trong bản đã dựng\.\n$/,
  )
  assert.equal(home(), 'home 1')
})

test('a damaged manifest is 1; a folder that is not built, or not ours to replace, is 2', () => {
  const { to, output, build, flags, home } = folders()
  writeFileSync(`${output}.manifest.json`, '{}')
  assert.equal(runCommand('release', flags).code, 1)
  const nothing = runCommand('release', ['--to', to, '--output', `${output}-2`])
  assert.deepEqual([nothing.code, nothing.err.includes('npm run build')], [2, true])
  build(1)
  writeFiles(join(to, 'current'), { 'index.html': 'of somebody' })
  const foreign = runCommand('release', flags)
  assert.deepEqual([foreign.code, foreign.err.includes('current')], [2, true])
  assert.equal(home(), 'of somebody')
})

for (const flags of [
  [],
  ['--to', 'x', '--keep', '0'],
  ['--to', 'x', '--rollback', '--list'],
  ['--to', 'x', '--rollback', '--keep', '3'],
]) {
  test(`release, wrong usage ends with 2 and one line: ${flags.join(' ')}`, () => {
    const run = runCommand('release', flags)
    assert.equal(run.code, 2)
    assert.equal(run.err.trim().split('\n').length, 1)
    assert.equal(existsSync('x'), false)
  })
}

// The renames of a release: its folder, the link, its manifest, and the folder of one that goes.
for (const rename of [1, 2, 3, 4]) {
  test(`a release that is killed at its rename ${rename}: readers have a whole site, the next release and going back work`, () => {
    const { to, build, flags, home } = folders()
    for (const version of [1, 2]) {
      build(version)
      runCommand('release', flags)
    }
    build(3)
    const killed = spawnSync(
      process.execPath,
      [
        '--import',
        './tests/publish/die-at-rename.ts',
        'scripts/tools/release.ts',
        ...flags,
        '--keep',
        '1',
      ],
      { env: { ...process.env, DIE_AT_RENAME: String(rename) } },
    )
    assert.equal(killed.signal, 'SIGKILL')
    assert.equal(home(), rename <= 2 ? 'home 2' : 'home 3')
    assert.equal(runCommand('release', ['--to', to, '--rollback']).code, 0)
    assert.equal(home(), rename <= 2 ? 'home 1' : 'home 2')
    assert.equal(runCommand('release', flags).code, 0)
    assert.equal(home(), 'home 3')
    assert.ok(existsSync(join(to, readlinkSync(join(to, 'current')))))
    assert.deepEqual(readdirSync(to).toSorted(), ['current', 'releases'])
    const left = readdirSync(join(to, 'releases')).filter((name) => /unfinished|\.new$/.test(name))
    assert.deepEqual(left, [])
    rmSync(to, { recursive: true })
  })
}
