import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { outputStateFile } from '../../../scripts/build/kept-folder.ts'
import type { manifestEntry } from '../../../scripts/publish/manifest.ts'
import { outputPaths } from '../../../scripts/publish/output-paths.ts'
import { writeOutputState } from '../../../scripts/publish/output-state.ts'
import { smallSite } from './small-site.ts'
import { assertSame, twoBuilds } from './two-builds.ts'

const { parent, write, warm, clean } = twoBuilds()
write(smallSite())
const { output: expected } = await clean()
await warm.build()

const path = (file: string) => join(warm.output, file)
const article = path('tin-tuc/mot/index.html')
const section = path('tin-tuc/index.html')
const feed = path('feed.xml')

/** As many bytes, all others, and the time that it had. */
function swapInSecret(file: string): void {
  const { atime, mtime, size } = statSync(file)
  writeFileSync(file, 'x'.repeat(size))
  utimesSync(file, atime, mtime)
}

const deeds: Readonly<Record<string, () => void>> = {
  'pages and a feed that were changed': () => {
    for (const file of [article, section, feed]) appendFileSync(file, 'x')
  },
  'pages that were deleted': () => {
    for (const file of [article, section, feed]) rmSync(file)
  },
  'a page that became a folder with something in it': () => {
    rmSync(article)
    mkdirSync(join(article, 'x'), { recursive: true })
    writeFileSync(join(article, 'x', 'y'), '')
  },
  'a page that became an empty folder': () => {
    rmSync(article)
    mkdirSync(article)
  },
  'a folder of pages that became a file': () => {
    rmSync(path('tin-tuc'), { recursive: true })
    writeFileSync(path('tin-tuc'), '')
  },
  'a folder of pages that is gone': () => rmSync(path('tin-tuc'), { recursive: true }),
  'pages of the same size, with the times that they had': () => {
    for (const file of [article, section, feed]) swapInSecret(file)
  },
  'a page and another one that changed places': () => {
    renameSync(article, path('x'))
    renameSync(section, article)
    renameSync(path('x'), section)
  },
  'a page that became a link to itself elsewhere': () => {
    renameSync(article, join(parent, 'page'))
    symlinkSync(join(parent, 'page'), article)
  },
  'a folder of pages that became a link to itself elsewhere': () => {
    renameSync(path('tin-tuc'), join(parent, 'pages'))
    symlinkSync(join(parent, 'pages'), path('tin-tuc'))
  },
  'a page of which there is a second name, by which it was changed': () => {
    linkSync(article, join(parent, 'second'))
    appendFileSync(join(parent, 'second'), 'x')
  },
  'files and folders that nobody asked for': () => {
    mkdirSync(path('them/trong'), { recursive: true })
    writeFileSync(path('them/x.html'), '')
  },
  'all of it gone, but not what is known of it': () =>
    rmSync(warm.output, { recursive: true, force: true }),
  'a manifest that is gone with all of it': () => {
    rmSync(warm.output, { recursive: true, force: true })
    rmSync(outputPaths(warm.output).manifest)
  },
  'a manifest that was changed': () => appendFileSync(outputPaths(warm.output).manifest, ' '),
  'what is known of it gone': () => rmSync(outputStateFile(warm.cache, warm.output)),
}

for (const [name, deed] of Object.entries(deeds)) {
  test(`put right by the next build: ${name}`, async () => {
    await warm.build()
    deed()
    await warm.build()
    assertSame(warm.output, expected, name)
  })
}

test('with --clean, nothing that is noted of the output is believed', async () => {
  await warm.build()
  const before = readFileSync(article)
  writeFileSync(article, 'x'.repeat(before.length))
  const manifest = JSON.parse(readFileSync(outputPaths(warm.output).manifest, 'utf8'))
  // A disk that lost the bytes changes no time; this note says that they are what they were.
  const files = new Map<string, ReturnType<typeof manifestEntry>>(Object.entries(manifest.files))
  writeOutputState(outputStateFile(warm.cache, warm.output), warm.output, files)
  await warm.build({ clean: true })
  assertSame(warm.output, expected, 'made again')
})
