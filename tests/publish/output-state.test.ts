import assert from 'node:assert/strict'
import { lstatSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { manifestEntry } from '../../scripts/publish/manifest.ts'
import { readNote } from '../../scripts/publish/output-note.ts'
import { readOutputState, writeOutputState } from '../../scripts/publish/output-state.ts'
import { temporaryFolder, writeFiles } from './folder-of.ts'

const texts = { 'index.html': 'trang', 'tin-tuc/a/index.html': 'bài' }
const entries = new Map(Object.entries(texts).map(([path, text]) => [path, manifestEntry(text)]))

/** An output as a build has left it, and where its state is noted. */
function makeOutput() {
  const parent = temporaryFolder()
  const [output, file] = [join(parent, 'dist'), join(parent, 'cache/outputs/a')]
  writeFiles(output, texts)
  writeOutputState(file, output, entries)
  return { output, file, page: join(output, 'index.html') }
}

test('what nobody has touched is known to be what it was', () => {
  const { output, file } = makeOutput()
  const state = readOutputState(file, output)
  assert.deepEqual([...state.intact()], [...entries])
  for (const [path, entry] of entries) assert.ok(state.isIntact(path, entry))
  assert.ok(!state.isIntact('index.html', manifestEntry('khác')))
  assert.ok(!state.isIntact('khong-co.html', manifestEntry('trang')))
})

const changes: [what: string, change: (page: string) => void][] = [
  ['written anew', (page) => writeFileSync(page, 'trang khác')],
  [
    'written with as many bytes and its old time',
    (page) => {
      const { atime, mtime } = lstatSync(page)
      writeFileSync(page, 'tranh')
      utimesSync(page, atime, mtime)
    },
  ],
  ['removed', (page) => rmSync(page)],
  [
    'replaced by a folder',
    (page) => {
      rmSync(page)
      mkdirSync(page)
    },
  ],
]
for (const [what, change] of changes) {
  test(`a page that was ${what} is no longer known`, () => {
    const { output, file, page } = makeOutput()
    // The clock of a file system stands still for some milliseconds.
    const { ctimeMs } = lstatSync(page)
    for (let now = ctimeMs; now === ctimeMs; ) {
      writeFileSync(`${file}.x`, '')
      now = lstatSync(`${file}.x`).ctimeMs
    }
    change(page)
    const state = readOutputState(file, output)
    assert.deepEqual([...state.intact().keys()], ['tin-tuc/a/index.html'])
    assert.ok(!state.isIntact('index.html', manifestEntry('trang')))
  })
}

/** An output whose folders are at rest: the clock is ahead, as if nobody had written for long. */
function makeResting(t: TestContext) {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_000 })
  return makeOutput()
}

test('the names in a folder are known while nothing comes or goes there', (t) => {
  const { output, file } = makeResting(t)
  const state = readOutputState(file, output)
  assert.deepEqual(
    [...(state.namesIn('') ?? [])],
    [
      ['index.html', 'file'],
      ['tin-tuc', 'folder'],
    ],
  )
  assert.deepEqual([...(state.namesIn('tin-tuc/a') ?? [])], [['index.html', 'file']])
  writeFileSync(join(output, 'tin-tuc/a/index.html'), 'khác')
  assert.notEqual(state.namesIn('tin-tuc/a'), null)
  writeFileSync(join(output, 'tin-tuc/la.html'), 'lạ')
  assert.equal(state.namesIn('tin-tuc'), null)
  assert.notEqual(state.namesIn(''), null)
  assert.equal(state.namesIn('khong-co'), null)
})

test('a folder in which something foreign lies, or that was written to just now, is not noted', (t) => {
  const recent = makeOutput()
  assert.equal(readOutputState(recent.file, recent.output).namesIn(''), null)
  const { output, file } = makeResting(t)
  writeFileSync(join(output, 'la.html'), 'lạ')
  writeOutputState(file, output, entries)
  const state = readOutputState(file, output)
  assert.equal(state.namesIn(''), null)
  assert.notEqual(state.namesIn('tin-tuc'), null)
})

test('a file and a folder are asked once, and who comes meanwhile is found by the next build', (t) => {
  const { output, file, page } = makeResting(t)
  const state = readOutputState(file, output)
  state.intact()
  writeFileSync(page, 'khác')
  writeFileSync(join(output, 'la.html'), 'lạ')
  assert.ok(state.isIntact('index.html', manifestEntry('trang')))
  assert.notEqual(state.namesIn(''), null)
  writeOutputState(file, output, entries, state)
  const next = readOutputState(file, output)
  assert.ok(!next.intact().has('index.html'))
  assert.equal(next.namesIn(''), null)
  assert.notEqual(next.namesIn('tin-tuc'), null)
})

test('a file in a folder that had not its names is asked again', (t) => {
  const { output, file, page } = makeResting(t)
  writeFileSync(join(output, 'la.html'), 'lạ')
  const state = readOutputState(file, output)
  state.intact()
  assert.equal(state.namesIn(''), null)
  writeFileSync(page, 'khác')
  assert.ok(!state.isIntact('index.html', manifestEntry('trang')))
})

test('what is noted again of an untouched output is what was noted before, and of another file what is there now', (t) => {
  const { output, file, page } = makeResting(t)
  const before = readNote(file)
  const state = readOutputState(file, output)
  state.intact()
  writeOutputState(file, output, entries, state)
  assert.deepEqual(readNote(file), before)
  writeFileSync(page, 'khác')
  const changed = new Map([...entries, ['index.html', manifestEntry('khác')]])
  writeOutputState(file, output, changed, state)
  assert.deepEqual([...readOutputState(file, output).intact().keys()], [...entries.keys()])
})

test('nothing is known where the note is missing, damaged or of another output', () => {
  const { output, file } = makeOutput()
  assert.equal(readOutputState(`${file}.y`, output).intact().size, 0)
  assert.equal(readOutputState(file, `${output}-khac`).intact().size, 0)
  const note = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    note.replace(/\d(?=\]\])/, (digit) => String((Number(digit) + 1) % 10)),
  )
  assert.notEqual(readFileSync(file, 'utf8'), note)
  assert.equal(readOutputState(file, output).intact().size, 0)
})
