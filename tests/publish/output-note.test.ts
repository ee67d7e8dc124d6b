import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  emptyNote,
  type NotedFile,
  type OutputNote,
  readNote,
  writeNote,
} from '../../scripts/publish/output-note.ts'
import { temporaryFolder } from './folder-of.ts'

const noted = (number: number): NotedFile => [`${number}`.padStart(64, '0'), number, 1, 2, 3]

/** A note of so many files in as many folders, in a file of its own. */
function makeNote(count = 100) {
  const file = join(temporaryFolder(), 'note')
  const paths = Array.from({ length: count }, (_, number) => `tin-tuc/${number}`)
  writeNote(
    file,
    {
      files: new Map(paths.map((path, number) => [`${path}/index.html`, noted(number)])),
      folders: new Map(paths.map((path, number) => [path, [number, 1, 2, 3]])),
    },
    emptyNote,
  )
  const changes = `${file}.changes`
  /** Notes again what stands there, but for this. */
  const change = (edit: (files: Map<string, NotedFile>) => void): OutputNote => {
    const before = readNote(file)
    const [files, folders] = [new Map(before.files), new Map(before.folders)]
    edit(files)
    folders.delete('tin-tuc/7')
    folders.set('tin-tuc/8', [8, 9, 9, 3])
    writeNote(file, { files, folders }, before)
    return { files, folders, whole: null }
  }
  return { file, changes, change, whole: readFileSync(file, 'utf8') }
}

const editOne = (files: Map<string, NotedFile>) => {
  files.set('tin-tuc/1/index.html', noted(1001))
  files.delete('tin-tuc/2/index.html')
  files.set('moi.html', noted(1002))
}

function assertNoted(file: string, { files, folders }: OutputNote): void {
  const found = readNote(file)
  const inOrder = (map: ReadonlyMap<string, unknown>) => [...map].toSorted()
  assert.deepEqual(inOrder(found.files), inOrder(files))
  assert.deepEqual(inOrder(found.folders), inOrder(folders))
}

test('a few changes are noted apart, and those after them with them', () => {
  const { file, changes, change, whole } = makeNote()
  assertNoted(file, change(editOne))
  assert.equal(readFileSync(file, 'utf8'), whole)
  assertNoted(
    file,
    change((files) => {
      files.set('tin-tuc/2/index.html', noted(2))
      files.delete('moi.html')
      files.set('tin-tuc/3/index.html', noted(1003))
    }),
  )
  assert.equal(readFileSync(file, 'utf8'), whole)
  assert.ok(existsSync(changes))
})

test('many changes are written whole, with nothing apart', () => {
  const { file, changes, change, whole } = makeNote()
  change(editOne)
  assertNoted(
    file,
    change((files) => {
      for (let number = 20; number < 40; number++)
        files.set(`tin-tuc/${number}/index.html`, noted(2000 + number))
    }),
  )
  assert.notEqual(readFileSync(file, 'utf8'), whole)
  assert.ok(!existsSync(changes))
})

test('changes of another note, and damaged ones, say nothing', () => {
  const { file, changes, change, whole } = makeNote()
  const before = readNote(file)
  change(editOne)
  const apart = readFileSync(changes, 'utf8')
  writeFileSync(changes, apart.replace('moi.html', 'mua.html'))
  assertNoted(file, before)
  const other = makeNote(101)
  const known = readNote(other.file)
  writeFileSync(other.changes, apart)
  assertNoted(other.file, known)
  writeFileSync(file, whole.replace('index', 'andex'))
  assertNoted(file, emptyNote)
})
