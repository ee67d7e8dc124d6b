import assert from 'node:assert/strict'
import { lstatSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { manifestEntry } from '../../scripts/publish/manifest.ts'
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
  assert.deepEqual(
    [...state.intact()],
    [...entries].map(([path, { sha256 }]) => [path, sha256]),
  )
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
