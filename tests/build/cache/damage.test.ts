import assert from 'node:assert/strict'
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { seededNumbers } from '../../bench/search/seeded-articles.ts'
import { pick } from './edits.ts'
import { smallSite } from './small-site.ts'
import { assertSame, twoBuilds } from './two-builds.ts'

const flips = 204
const batch = 12

const random = seededNumbers(7)
const { parent, write, warm, clean } = twoBuilds()
// With one name every page of the site is made again; built twice, none is: both ask other things of what is kept.
const names = ['UBND phường Đại Kim', 'Ủy ban nhân dân phường Đại Kim']
const sites = names.map((name) => {
  const site = smallSite()
  return { ...site, settings: { ...site.settings, name } }
})
const expected: string[] = []
for (const [index, site] of sites.entries()) {
  write(site)
  const folder = join(parent, `expected-${index}`)
  const { output } = await clean()
  cpSync(output, folder, { recursive: true })
  cpSync(`${output}.manifest.json`, `${folder}.manifest.json`)
  expected.push(folder)
}
await warm.build()

/** Every file that a build finds of those before it, but for pictures. */
function keptFiles(): string[] {
  return ['read', 'outputs'].flatMap((name) =>
    readdirSync(join(warm.cache, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted(),
  )
}

let turn = 0
/** Builds the site, changed or not by turns, and compares. */
async function buildAndCompare(message: string): Promise<void> {
  const which = Math.floor(turn++ / 2) % sites.length
  write(sites[which] as (typeof sites)[number])
  await warm.build()
  assertSame(warm.output, expected[which] as string, message)
}

test(`${flips} bytes of what is kept are turned, ${batch} at a time: the site is the same`, async () => {
  for (let done = 0; done < flips; done += batch) {
    const files = keptFiles().filter((file) => lstatSync(file).size > 0)
    const turned = Array.from({ length: batch }, () => {
      const file = pick(random, files)
      const bytes = readFileSync(file)
      const at = Math.floor(random() * bytes.length)
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
      writeFileSync(file, bytes)
      return `${file.slice(warm.cache.length)} ${at}`
    })
    await buildAndCompare(turned.join(', '))
  }
})

const damages: Readonly<Record<string, (file: string) => void>> = {
  'is empty': (file) => truncateSync(file),
  'ends in the middle': (file) => truncateSync(file, Math.floor(lstatSync(file).size / 2)),
  'lacks its last byte': (file) => truncateSync(file, Math.max(0, lstatSync(file).size - 1)),
  'is gone': (file) => rmSync(file),
  'is a folder': (file) => {
    rmSync(file)
    mkdirSync(file)
  },
  'is a folder with something in it': (file) => {
    rmSync(file)
    mkdirSync(join(file, 'x'), { recursive: true })
  },
  'cannot be read': (file) => {
    rmSync(file)
    symlinkSync(file, file)
  },
}

for (const [damage, deed] of Object.entries(damages)) {
  test(`every file of what is kept ${damage}: the site is the same, and the next one too`, async () => {
    await buildAndCompare('before')
    for (const file of keptFiles()) deed(file)
    await buildAndCompare(damage)
    await buildAndCompare(`after: ${damage}`)
  })
}

test('the folders of what is kept are files: the site is the same', async () => {
  for (const name of readdirSync(join(warm.cache, 'read'))) {
    const folder = join(warm.cache, 'read', name)
    for (const below of ['pages', 'attachments']) {
      rmSync(join(folder, below), { recursive: true })
      writeFileSync(join(folder, below), '')
    }
    await buildAndCompare('pages and attachments')
    rmSync(folder, { recursive: true })
    writeFileSync(folder, '')
  }
  await buildAndCompare('all of it')
  rmSync(join(warm.cache, 'outputs'), { recursive: true })
  writeFileSync(join(warm.cache, 'outputs'), '')
  await buildAndCompare('what is known of the output')
})

test('all that is kept is gone: the site is the same', async () => {
  for (const name of ['read', 'outputs']) rmSync(join(warm.cache, name), { recursive: true })
  await buildAndCompare('gone')
  assert.ok(keptFiles().length > 0)
})

test('texts alone are damaged: a helper that finds that says so, and the site is the same', async () => {
  for (let build = 0; build < 4; build++) {
    for (const file of keptFiles().filter((name) => basename(name).startsWith('texts-')))
      writeFileSync(
        file,
        readFileSync(file).map((byte) => byte ^ 1),
      )
    await buildAndCompare(`texts, ${build}`)
  }
})
