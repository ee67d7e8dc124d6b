import assert from 'node:assert/strict'
import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { mock, test } from 'node:test'
import { lastMakeFile } from '../../scripts/build/kept-folder.ts'
import { moments, smallSite } from './cache/small-site.ts'
import { assertSame, type SiteFlags, twoBuilds } from './cache/two-builds.ts'

const { content, write, warm, clean } = twoBuilds()
write(smallSite())
const at = moments[0] as number
const hour = 3_600_000
const article = join(content, 'tin-tuc/mot.md')
const page = join(warm.output, 'tin-tuc/mot/index.html')

// Nobody trusts a file that was written two seconds ago; the clock of this process runs ahead of the disk's.
mock.timers.enable({ apis: ['Date'], now: Date.now() + 600_000 })

/** Whether a build makes a site; what lies there afterwards must be what a clean build makes. */
async function makes(flags: Partial<SiteFlags & { clean: boolean }> = {}): Promise<boolean> {
  const before = warm.makes()
  const { clean: _, ...wanted } = flags
  const result = await warm.build({ ...flags, recalls: true })
  const { output, published } = await clean(wanted)
  assertSame(warm.output, output, JSON.stringify(flags))
  assert.deepEqual(
    { ...result.published, pictures: null, files: result.published?.files.toSorted() },
    { ...published, pictures: null, files: published?.files.toSorted() },
  )
  return warm.makes() > before
}

test('what would be the same is not made again', async () => {
  assert.equal(await makes(), true)
  assert.equal(await makes(), false)
  assert.equal(await makes({ at: at + hour }), false)
  const { published } = await warm.build({ recalls: true })
  assert.equal(published?.pictures.made, 0)
})

test('another day, an earlier moment and every option make another site', async () => {
  for (const flags of [
    { at: at + 24 * hour },
    { at: at - hour },
    { drafts: true },
    { basePath: '/x/' },
    { search: false },
    { compress: true },
    { hosts: ['nginx'] },
    { clean: true },
  ] as const) {
    await makes()
    assert.equal(await makes(flags), true, JSON.stringify(flags))
  }
})

const changes: [what: string, change: () => void][] = [
  ['an article', () => appendFileSync(article, '\nThêm một câu.\n')],
  [
    'a file that is new',
    () =>
      writeFileSync(
        join(content, 'tin-tuc/moi.md'),
        readFileSync(article, 'utf8').replace('Bài mot', 'Bài mới').replace('pinned: true\n', ''),
      ),
  ],
  ['a file that is gone', () => rmSync(join(content, 'tin-tuc/moi.md'))],
  ['a page in the output', () => appendFileSync(page, '<p>')],
  ['a page that is gone from the output', () => rmSync(page)],
  [
    'the note itself, damaged',
    () => {
      const file = lastMakeFile(warm.cache, warm.output)
      const bytes = readFileSync(file)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
      writeFileSync(file, bytes)
    },
  ],
]
for (const [what, change] of changes) {
  test(`${what} has the site made again`, async () => {
    await makes()
    assert.equal(await makes(), false)
    change()
    assert.equal(await makes(), true)
  })
}

test('what lies beside the output, and what lies in it and is not of the site, is put right all the same', async () => {
  await makes({ hosts: ['nginx'] })
  writeFileSync(`${warm.output}.nginx.conf`, 'x')
  writeFileSync(join(warm.output, 'la.html'), 'x')
  assert.equal(await makes({ hosts: ['nginx'] }), false)
})

test('warnings are told again; one that time alone will end has the site made again', async () => {
  const { problems } = await warm.build()
  assert.ok(problems.length > 0)
  await makes()
  const again = await warm.build({ recalls: true })
  assert.deepEqual(again.problems, problems)
  assert.equal(await makes(), false)
  const text = readFileSync(article, 'utf8')
  writeFileSync(article, text.replace(/^date: .*$/m, 'date: 2028-05-05'))
  await makes()
  assert.equal(await makes(), true)
  writeFileSync(article, text)
})

test('a file that was written just now is not trusted, unless it proves to be the same later on', async () => {
  await makes()
  const ahead = Date.now()
  const disk = Date.now() - 600_000
  mock.timers.setTime(disk)
  appendFileSync(article, '\n')
  assert.equal(await makes(), true)
  assert.equal(await makes(), true, 'it may have been written again in the same moment')
  mock.timers.setTime(ahead)
  assert.equal(await makes(), true, 'nothing was noted of it')
  assert.equal(await makes(), false)
})

test('an article that came while the site was made, and went later, is not there any more', async () => {
  await makes()
  const came = join(content, 'tin-tuc/thoang.md')
  warm.beforeMake(() =>
    writeFileSync(came, '---\ntitle: Bài thoáng qua\ndate: 2025-05-05\n---\n\nChữ.\n'),
  )
  appendFileSync(article, '\n')
  await warm.build({ recalls: true })
  assert.ok(existsSync(join(warm.output, 'tin-tuc/thoang/index.html')))
  rmSync(came)
  await makes()
  assert.ok(!existsSync(join(warm.output, 'tin-tuc/thoang/index.html')))
})

test('a site without what has an error is made again', async () => {
  const text = readFileSync(article, 'utf8')
  writeFileSync(article, text.replace('date:', 'data:'))
  await makes({ skipBad: true })
  assert.equal(await makes({ skipBad: true }), true)
  writeFileSync(article, text)
})

test('where nothing can be noted, the site is in its place all the same', async () => {
  const outputs = join(warm.cache, 'outputs')
  rmSync(outputs, { recursive: true })
  writeFileSync(outputs, '')
  appendFileSync(article, '\nCâu cuối.\n')
  warm.beforeMake(() => {
    rmSync(outputs, { force: true })
    symlinkSync(join(warm.cache, 'khong-co', 'sau'), outputs)
  })
  const { published } = await warm.build({ recalls: true })
  assert.ok(published)
  assert.match(readFileSync(page, 'utf8'), /Câu cuối/)
  rmSync(outputs)
  assert.equal(await makes(), true)
})
