import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CacheHelper } from '../../../scripts/build/cache/cache-helper.ts'
import { KeptContent } from '../../../scripts/build/cache/kept-content.ts'
import type { FreshPage } from '../../../scripts/build/cache/kept-page.ts'
import { packView, TextDamaged } from '../../../scripts/build/cache/packed-views.ts'
import type { ReadingJob } from '../../../scripts/build/cache/reading-job.ts'
import { shareReading } from '../../../scripts/build/cache/share-reading.ts'
import { Texts } from '../../../scripts/build/cache/texts.ts'
import { pageContextOf } from '../../../scripts/content/page-context-of.ts'
import { bodyLabels } from '../../../templates/words/body-labels.ts'
import { temporaryFolder } from '../../publish/folder-of.ts'

const files = Array.from({ length: 100 }, (_, number) => {
  const file = number % 3 === 0 ? `en/tin-tuc/${number}.md` : `tin-tuc/${number}.md`
  return { file, source: file }
})
const content = temporaryFolder()
for (const folder of ['tin-tuc', 'en/tin-tuc'])
  mkdirSync(join(content, folder), { recursive: true })
for (const [number, { file }] of files.entries()) {
  // Every seventh has no title, which is a problem.
  const title = number % 7 === 0 ? '' : `title: Bài số ${number}\n`
  writeFileSync(
    join(content, file),
    `---\n${title}date: 2025-05-05\n---\n\nChữ của bài ${number}.\n\nĐoạn sau của nó.\n`,
  )
}
const around = {
  siteUrl: 'https://daikim.example.vn',
  basePath: '/',
  at: Date.parse('2026-01-02'),
  attachments: new Map(),
  labels: (language: 'vi' | 'en') => bodyLabels[language],
}
const contexts = { vi: pageContextOf('vi', around), en: pageContextOf('en', around) }
const contextOf = (file: string) => contexts[file.startsWith('en/') ? 'en' : 'vi']

/** A helper that has only what passes between processes, and the jobs that it was given. */
function helper() {
  const jobs: ReadingJob[] = []
  const reader = new CacheHelper()
  const readThere = async (job: ReadingJob) => {
    jobs.push(job)
    return structuredClone(reader.read(structuredClone(job)))
  }
  return { jobs, readThere }
}

/** What became of each file, its texts in the place of where they lie. */
function told(fresh: readonly FreshPage[], texts: Texts) {
  return fresh.map((read) => {
    if (!('kept' in read)) return JSON.stringify(read.page)
    const { html, text, apart, state, ...kept } = read.kept
    return JSON.stringify([kept, [html, text, apart].map((place) => texts.read(place))])
  })
}

test('pages that several processes have read are those that one reads, in their order', async () => {
  const kept = temporaryFolder()
  const texts = new Texts(kept)
  const alone = await shareReading(files, contextOf, {
    content,
    kept,
    texts,
    readThere: [],
    worthHelp: 0,
  })
  const { jobs, readThere } = helper()
  const shared = await shareReading(files, contextOf, {
    content,
    kept,
    texts,
    readThere: [readThere],
    worthHelp: files.length,
  })
  assert.deepEqual(told(shared, texts), told(alone, texts))
  assert.equal(shared.filter((read) => 'page' in read).length, 15)
  assert.ok(jobs.length > 0, 'the helper was asked')
  texts.close()
})

test('few files are not worth another process', async () => {
  const kept = temporaryFolder()
  const texts = new Texts(kept)
  const { jobs, readThere } = helper()
  const inOneJob = files.filter(({ file }) => file.startsWith('tin-tuc/')).slice(0, 30)
  for (const [few, worthHelp] of [
    [inOneJob, 0],
    [files, files.length + 1],
  ] as const) {
    const reading = { content, kept, texts, readThere: [readThere], worthHelp }
    assert.equal((await shareReading(few, contextOf, reading)).length, few.length)
    assert.deepEqual(jobs, [])
  }
  texts.close()
})

test('an entry finds its texts again in another process, and says where they are damaged', async () => {
  const kept = temporaryFolder()
  const reading = new KeptContent(content, kept, 'stamp')
  const [, first] = files
  const [read] = await reading.pages(first ? [first] : [], contextOf)
  const view = { address: '/tin-tuc/1/', body: read?.page.body }
  const place = reading.textsPlace()
  const packed = structuredClone(packView(view)) as object
  assert.ok(!JSON.stringify(packed).includes('Đoạn sau'), 'it is packed without its texts')
  const [unpacked] = new CacheHelper().unpack([packed], place) as (typeof view)[]
  assert.equal(JSON.stringify(unpacked), JSON.stringify(view))

  const file = join(kept, place.build)
  writeFileSync(
    file,
    readFileSync(file).map((byte) => byte ^ 1),
  )
  assert.throws(() => new CacheHelper().unpack([packed], place), TextDamaged)
  reading.close()
})

test('an entry without a kept body goes as it is', () => {
  const view = { address: '/the/hop/', title: 'Họp' }
  assert.equal(packView(view), view)
})
