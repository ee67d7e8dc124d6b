import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { keepStripped, type Stripped } from '../../scripts/build/contained/stripped.ts'
import { temporaryFolder, writeFiles } from '../publish/folder-of.ts'

const source =
  "interface Nothing { readonly a: string }\nexport const said: string = 'on the disk'\n"

/** A project of two files, one of which is kept without its types. The clock is ahead, as if nobody had written for long. */
async function makeProject(t: TestContext) {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_000 })
  const root = temporaryFolder()
  writeFiles(root, { 'scripts/said.ts': source, 'templates/page.ts': 'export {}\n' })
  const use = join(root, 'scripts/build/contained/use-stripped.mjs')
  mkdirSync(dirname(use), { recursive: true })
  copyFileSync('scripts/build/contained/use-stripped.mjs', use)
  const file = join(root, '.cache/compiled/stripped.json')
  await keepStripped(file, root)
  const kept = (): Stripped => JSON.parse(readFileSync(file, 'utf8').split('\n')[1] ?? '')
  /** Changes what is kept, as whoever keeps it would. */
  const rewrite = (from: string, to: string) => {
    const text = JSON.stringify(kept()).replace(from, to)
    writeFileSync(file, `${hash('sha256', text)}\n${text}`)
  }
  /** What the program says when Node loads it with what is kept. */
  const run = () => {
    const program = pathToFileURL(join(root, 'scripts/said.ts')).href
    const script = `console.log((await import(${JSON.stringify(program)})).said)`
    const flags = ['--import', pathToFileURL(use).href, '--input-type=module', '-e', script]
    return spawnSync(process.execPath, flags, { encoding: 'utf8' }).stdout.trim()
  }
  /** Changes what is kept of the program, so that it can be told from the file. */
  const mark = () => rewrite('on the disk', 'as it was kept')
  return { root, file, kept, run, mark, rewrite }
}

test('the program is kept without its types, and runs from there', async (t) => {
  const { kept, run, mark } = await makeProject(t)
  const { maker, files } = kept()
  assert.ok(maker.includes(process.version))
  assert.deepEqual(files.map(([path]) => path).toSorted(), ['scripts/said.ts', 'templates/page.ts'])
  assert.doesNotMatch(JSON.stringify(files), /interface|: string/)
  mark()
  assert.equal(run(), 'as it was kept')
})

test('a file that has changed since runs as it lies there, and is kept anew', async (t) => {
  const { root, file, kept, run, mark } = await makeProject(t)
  mark()
  writeFileSync(join(root, 'scripts/said.ts'), source.replace('on the disk', 'as it is now'))
  assert.equal(run(), 'as it is now')
  await keepStripped(file, root)
  assert.match(JSON.stringify(kept()), /as it is now/)
})

test('where one letter is another, or it ends too early, it is left aside', async (t) => {
  for (const change of [
    (text: string) => text.slice(0, -10),
    (text: string) => text.replace('as it was kept', 'As it was kept'),
  ]) {
    const { file, run, mark } = await makeProject(t)
    mark()
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    assert.equal(run(), 'on the disk')
    t.mock.timers.reset()
  }
})

test('what was made by another Node is left aside, and made anew', async (t) => {
  const { root, file, kept, run, mark, rewrite } = await makeProject(t)
  mark()
  rewrite(process.version, 'v1.2.3')
  assert.equal(run(), 'on the disk')
  await keepStripped(file, root)
  assert.ok(kept().maker.includes(process.version))
})

test('a file that was written just now is not kept, because it may be written again in the same moment', async () => {
  const root = temporaryFolder()
  writeFiles(root, { 'scripts/said.ts': source, 'templates/page.ts': 'export {}\n' })
  const file = join(root, 'stripped.json')
  await keepStripped(file, root)
  assert.throws(() => readFileSync(file), { code: 'ENOENT' })
})

test('where nothing can be kept, nothing is thrown', async () => {
  const root = temporaryFolder()
  writeFiles(root, { 'scripts/a.ts': '' })
  await keepStripped(join(root, 'scripts/a.ts/stripped.json'), root)
})
