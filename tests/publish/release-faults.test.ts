import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { recoverReleases } from '../../scripts/publish/release/recover-releases.ts'
import { rollBack } from '../../scripts/publish/release/roll-back.ts'
import { ReleaseUntidy } from '../../scripts/publish/release/switch-release.ts'
import { whileDiskFails } from './faulty-disk.ts'
import { releaseFolder, siteOf } from './releases-of.ts'

type Folder = ReturnType<typeof releaseFolder>

/** What a command does, after what, and which site readers have before and after it. */
const commands = [
  {
    name: 'the first release',
    prepare: async (folder: Folder) => folder.prepare(siteOf(1)),
    before: null,
    now: 'home 1',
  },
  {
    name: 'a release that lets an old one go',
    async prepare(folder: Folder) {
      for (const version of [1, 2]) await folder.release(siteOf(version))
      return folder.prepare(siteOf(3), 2)
    },
    before: 'home 2',
    now: 'home 3',
  },
  {
    name: 'going back',
    async prepare(folder: Folder) {
      for (const version of [1, 2]) await folder.release(siteOf(version))
      // Also what cannot be read is a reason not to show it.
      return () => assert.deepEqual(rollBack(folder.to).findings, [])
    },
    before: 'home 2',
    now: 'home 1',
  },
] as const

/** The home page that readers have, when their site is whole. */
function home({ shown }: Folder): string | null {
  const files = shown()
  if (files === null) return null
  assert.deepEqual(Object.keys(files), ['assets/x.css', 'index.html', 'tin-tuc/a/index.html'])
  assert.equal(files['assets/x.css'], 'css')
  assert.equal(files['tin-tuc/a/index.html'], 'a')
  return files['index.html'] ?? ''
}

async function callsOf(prepare: (folder: Folder) => Promise<() => unknown>): Promise<number> {
  return (await whileDiskFails(await prepare(releaseFolder()), () => false)).calls
}

for (const { name, prepare, before, now } of commands) {
  test(`a process that ends at any moment (${name}): readers have a whole site, and the next command tidies up`, async () => {
    const ends = new Map<string | null, number>()
    const calls = await callsOf(prepare)
    for (let end = 1; end <= calls; end++) {
      const folder = releaseFolder()
      await whileDiskFails(await prepare(folder), (count) => count >= end)
      if (!existsSync(folder.to)) continue
      const left = home(folder)
      assert.ok(left === before || left === now, `ended at ${end}: ${left}`)
      recoverReleases(folder.to)
      assert.equal(home(folder), left)
      assert.ok(folder.names().length === 0 || folder.isTidy(), `ended at ${end}`)
      ends.set(left, (ends.get(left) ?? 0) + 1)
      await folder.release(siteOf(7))
      assert.equal(home(folder), 'home 7')
      assert.ok(folder.isTidy())
    }
    assert.ok((ends.get(before) ?? 0) >= 2 && (ends.get(now) ?? 0) >= 2, JSON.stringify([...ends]))
  })

  test(`a disk that refuses one change (${name}): readers have what they had, or all of the new`, async () => {
    const calls = await callsOf(prepare)
    for (let end = 1; end <= calls; end++) {
      const folder = releaseFolder()
      const code = end % 2 === 0 ? 'ENOSPC' : 'EACCES'
      const { error } = await whileDiskFails(await prepare(folder), (count) => count === end, code)
      if (!existsSync(folder.to)) continue
      const isNew = error === null || error instanceof ReleaseUntidy
      assert.equal(home(folder), isNew ? now : before, `refused at ${end}`)
      // What was refused while tidying up is tidied by the next command.
      recoverReleases(folder.to)
      assert.ok(folder.names().length === 0 || folder.isTidy(), `refused at ${end}`)
    }
  })
}

test('after a release was cut short, one can go back', async () => {
  const calls = await callsOf(commands[1].prepare)
  for (let end = 1; end <= calls; end += 2) {
    const folder = releaseFolder()
    await whileDiskFails(await commands[1].prepare(folder), (count) => count >= end)
    const left = home(folder)
    rollBack(folder.to)
    assert.equal(home(folder), left === 'home 3' ? 'home 2' : 'home 1', `ended at ${end}`)
    assert.ok(folder.isTidy())
  }
})

test('all of a release is on the disk before readers get it, and the switch after that', async () => {
  const calls: string[] = []
  await whileDiskFails(releaseFolder().prepare(siteOf(1)), (_, call, [from]) => {
    calls.push(call === 'renameSync' ? `to ${basename(String(from))}` : call)
    return false
  })
  const switched = calls.indexOf('to current.cong-tinh-new')
  const synced = calls.map((call, index) => (call.startsWith('fsync') ? index : -1))
  // Three files, four folders, the manifest, the folder of releases, and that in which it lies.
  assert.equal(synced.filter((index) => index >= 0 && index < switched).length, 10)
  assert.ok(synced.some((index) => index > switched))
})
