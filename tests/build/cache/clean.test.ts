import assert from 'node:assert/strict'
import { lstatSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { smallSite } from './small-site.ts'
import { assertSame, twoBuilds } from './two-builds.ts'

const { write, warm, clean } = twoBuilds()
write(smallSite())
const { output: expected } = await clean()

/** Every file of what is kept, by its number on the disk. */
const kept = () =>
  new Map(
    ['read', 'outputs', 'pictures'].flatMap((name) =>
      readdirSync(join(warm.cache, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name)
          const { ino, ctimeMs } = lstatSync(path)
          return [path.slice(warm.cache.length), `${ino} ${ctimeMs}`] as const
        }),
    ),
  )

test('with --clean, nothing of what was kept stays, and the site is the same', async () => {
  await warm.build()
  const before = kept()
  const [first] = readdirSync(join(warm.cache, 'read'))
  writeFileSync(join(warm.cache, 'read', String(first), 'strange'), '')
  await warm.build({ clean: true })
  assertSame(warm.output, expected, 'clean')
  const after = kept()
  assert.ok(after.size > 20)
  for (const [path, state] of after) assert.notEqual(before.get(path), state, path)
  assert.ok(![...after.keys()].some((path) => path.endsWith('strange')))
})

test('without it, the pages that are there and the pictures stay', async () => {
  await warm.build()
  const numbers = () =>
    [...kept()].flatMap(([path, state]) =>
      /^.pictures|.ledger-/.test(path) ? [[path, state.split(' ')[0]]] : [],
    )
  const before = numbers()
  await warm.build()
  assert.ok(before.length > 10)
  assert.deepEqual(numbers(), before)
})

test('with --clean where nothing is kept, the site is the same', async () => {
  rmSync(warm.output, { recursive: true })
  for (const name of ['read', 'outputs']) rmSync(join(warm.cache, name), { recursive: true })
  await warm.build({ clean: true })
  assertSame(warm.output, expected, 'clean twice')
})
