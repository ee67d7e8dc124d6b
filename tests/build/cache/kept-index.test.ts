import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { KeptCuts } from '../../../scripts/build/cache/kept-cuts.ts'
import { KeptIndex } from '../../../scripts/build/cache/kept-index.ts'
import type { PageText } from '../../../scripts/build/search-texts.ts'
import type { IndexFolder } from '../../../scripts/build/write-search.ts'
import { manifestEntry } from '../../../scripts/publish/manifest.ts'
import { makeIndex } from '../../../scripts/search/index/make-index.ts'
import { seededArticles } from '../../bench/search/seeded-articles.ts'
import { temporaryFolder } from '../../publish/folder-of.ts'
import { makeBody } from '../../site/make-article.ts'

const texts: readonly PageText[] = seededArticles(70).map((text) => ({
  ...text,
  page: makeBody({ text: text.body }),
}))

const withBody = (text: PageText, body: string): PageText => ({
  ...text,
  body,
  page: makeBody({ text: body }),
})

const edited = texts.map((text, number) => (number === 7 ? withBody(text, 'Chuột chũi.') : text))

type Site = ReadonlyMap<string, string>

/** The files of an index, as makeIndex gives them where nothing is kept. */
const anew = async (all: readonly PageText[]): Promise<Site> => new Map(await makeIndex(all))

/** A folder in which these files lie, of which some cannot be read or have been touched. */
function folderOf(
  before: Site,
  site: Map<string, string>,
  untouched: (path: string) => boolean,
  readable: boolean,
): IndexFolder {
  return {
    keep(all) {
      const paths = all.flat().map(([path]) => path)
      if (!paths.every((path) => before.has(path) && untouched(path))) return false
      for (const path of paths) site.set(path, before.get(path) ?? '')
      return true
    },
    read: ([file]) => (file === undefined ? '' : readable ? (before.get(file[0]) ?? null) : null),
    filesOf(path) {
      const text = site.get(path)
      return text === undefined ? [] : [[path, manifestEntry(text)]]
    },
  }
}

interface Chances {
  readonly untouched?: (path: string) => boolean
  readonly readable?: boolean
}

/** Builds an index over what lies there; what lies there then, and the paths that were made. */
async function build(
  kept: string,
  all: readonly PageText[],
  before: Site,
  { untouched = () => true, readable = true }: Chances = {},
) {
  mkdirSync(join(kept, 'cuts'), { recursive: true })
  const cuts = new KeptCuts(join(kept, 'cuts'), 'stamp')
  cuts.begin()
  const site = new Map<string, string>()
  const index = new KeptIndex(
    join(kept, 'ledger'),
    'stamp',
    cuts,
    folderOf(before, site, untouched, readable),
  )
  const made: string[] = []
  for (const [path, text] of await makeIndex(all, index)) {
    site.set(path, text)
    made.push(path)
  }
  cuts.save()
  index.save()
  cuts.close()
  return {
    site,
    buckets: made.filter((path) => /^tu\//.test(path)),
    texts: made.filter((path) => /^bai/.test(path)),
  }
}

const sorted = (site: Site) => [...site].toSorted(([one], [other]) => (one < other ? -1 : 1))

async function assertSame(site: Site, all: readonly PageText[]): Promise<void> {
  assert.deepEqual(sorted(site), sorted(await anew(all)))
}

/** A folder of what is kept, in which the first build of all texts is noted. */
async function keptOnce() {
  const kept = temporaryFolder()
  const { site, buckets } = await build(kept, texts, new Map())
  await assertSame(site, texts)
  return { kept, site, buckets: buckets.length }
}

test('of the same texts nothing is made again', async () => {
  const { kept, site } = await keptOnce()
  const next = await build(kept, texts, site)
  await assertSame(next.site, texts)
  assert.deepEqual([next.buckets, next.texts], [[], []])
})

test('a changed text changes its own words in the buckets that lie there, there and back', async () => {
  const { kept, site, buckets } = await keptOnce()
  const next = await build(kept, edited, site)
  await assertSame(next.site, edited)
  assert.equal(next.texts.length, 1)
  assert.ok(
    next.buckets.length > 0 && next.buckets.length < buckets,
    `${next.buckets.length} of ${buckets}`,
  )
  const back = await build(kept, texts, next.site)
  await assertSame(back.site, texts)
  assert.equal(back.texts.length, 1)
})

test('a new text, one that is gone and one that moved leave nothing of what was', async () => {
  const { kept, site } = await keptOnce()
  const [first, second, ...rest] = texts as [PageText, PageText, ...PageText[]]
  for (const next of [
    [...texts, { ...first, address: '/tin-tuc/moi/', date: '2031-01-01' }],
    [first, ...rest],
    [{ ...first, date: '2031-01-01' }, second, ...rest],
  ]) {
    await assertSame((await build(kept, next, site)).site, next)
    await build(kept, texts, site)
  }
})

test('32 older texts more or less move the young ones, whose numbers are others then', async () => {
  const older = texts.slice(0, 32)
  for (const [before, after] of [
    [texts, texts.slice(32)],
    [texts.slice(32), [...older, ...texts.slice(32)]],
  ] as const) {
    const kept = temporaryFolder()
    const { site } = await build(kept, before, new Map())
    await assertSame((await build(kept, after, site)).site, after)
  }
})

test('where a bucket was touched, or nobody may look, all of the segment is made anew', async () => {
  for (const chances of [
    { untouched: (path: string) => path !== 'tu/0-1.txt' },
    { readable: false },
  ]) {
    const { kept, site, buckets } = await keptOnce()
    const next = await build(kept, edited, site, chances)
    await assertSame(next.site, edited)
    assert.ok(next.buckets.length > buckets / 2)
  }
})

test('a text that was touched is given again', async () => {
  const { kept, site } = await keptOnce()
  const path = `bai${texts[3]?.address.replace(/\/$/, '')}.txt`
  const next = await build(kept, texts, site, { untouched: (one) => one !== path })
  await assertSame(next.site, texts)
  assert.deepEqual(next.texts, [path])
})

test('a note that is damaged or of another program says nothing', async () => {
  const notes = (kept: string) => readdirSync(kept).filter((name) => name.startsWith('ledger'))
  for (const place of [0.001, 0.2, 0.5, 0.9]) {
    const { kept, site, buckets } = await keptOnce()
    for (const name of notes(kept)) {
      const bytes = readFileSync(join(kept, name))
      const at = Math.floor(bytes.length * place)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(join(kept, name), bytes)
    }
    const next = await build(kept, edited, site)
    await assertSame(next.site, edited)
    assert.ok(next.buckets.length > buckets / 2, `${place}`)
  }
})
