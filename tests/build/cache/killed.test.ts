import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { keptFolder, outputStateFile } from '../../../scripts/build/kept-folder.ts'
import { outputPaths } from '../../../scripts/publish/output-paths.ts'
import { temporaryFolder } from '../../publish/folder-of.ts'
import { moments, smallSite } from './small-site.ts'
import { assertSame, contentWriter, openBench } from './two-builds.ts'

const parent = temporaryFolder()
const content = join(parent, 'content')
const write = contentWriter(content)
const next = openBench(content, parent, 0)
const { output, cache } = next
const paths = outputPaths(output)
const alone = openBench(content, join(parent, 'alone'), 0)

const at = new Date(moments[0] as number).toISOString()

/** The site in one of its versions, of which nearly every file differs from those of the others. */
function edit(version: number): void {
  const site = smallSite()
  site.settings.name = `UBND phường số ${version}`
  const [model] = site.pages
  for (let number = 0; model && number < 30; number++)
    site.pages.push({ ...model, name: `bai-${number}`, folder: 'van-hoa', pinned: false })
  for (const page of site.pages) page.paragraphs.push(`Bản ${version}.`)
  write(site)
}

function start(): ChildProcess {
  const flags = ['--content', content, '--output', output, '--cache', cache, '--quiet']
  return spawn(process.execPath, ['scripts/tools/build.ts', ...flags, '--at', at], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, with the processes that it starts.
    detached: true,
  })
}

const below = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
const ownFolder = () => join(keptFolder(cache), String(below(keptFolder(cache))[0]))
const ledger = () =>
  join(ownFolder(), String(below(ownFolder()).find((name) => /^ledger-[\da-f]*$/.test(name))))
const numberOf = (file: string) => lstatSync(file, { throwIfNoEntry: false })?.ino
const shelves = () =>
  below(join(ownFolder(), 'pages'))
    .map((name) => numberOf(join(ownFolder(), 'pages', name)))
    .join()

/** What tells that a moment has come; each is asked before the build, and again and again while it runs. */
const momentsOfDeath: Readonly<Record<string, () => () => boolean>> = {
  'as soon as it writes': () => () => existsSync(paths.staging),
  'with some pages made': () => () => below(join(paths.staging, 'van-hoa')).length > 5,
  'with its texts kept': () => {
    const before = below(ownFolder()).length
    return () => below(ownFolder()).length > before
  },
  'with some of what it read kept': () => {
    const before = shelves()
    return () => shelves() !== before
  },
  'with its pages noted': () => {
    const before = numberOf(ledger())
    return () => numberOf(ledger()) !== before
  },
  'while it comes into its place': () => () => existsSync(paths.journal),
  'with all in its place, and not noted yet': () => {
    const before = numberOf(paths.manifest)
    return () => numberOf(paths.manifest) !== before
  },
  'with what lies there noted': () => {
    const file = outputStateFile(cache, output)
    const before = numberOf(file)
    return () => numberOf(file) !== before
  },
}

edit(0)
await next.build()

for (const [index, [name, watch]] of Object.entries(momentsOfDeath).entries()) {
  test(`a build over what was kept is killed with all its processes ${name}: the next one is what a clean one is`, async () => {
    const hasCome = watch()
    edit(2 * index + 1)
    const build = start()
    build.stdout?.resume()
    // Its processes have the same output: it ends when all of them are gone.
    const gone = once(build, 'close')
    while (!hasCome() && build.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve))
    if (build.exitCode === null) process.kill(-(build.pid as number), 'SIGKILL')
    await gone
    // The same again, or another edit on top.
    if (index % 2 === 1) edit(2 * index + 2)
    await Promise.all([next.build(), alone.afresh()])
    assertSame(output, alone.output, name)
  })
}
