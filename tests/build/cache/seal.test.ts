import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readSealed, writeSealed } from '../../../scripts/build/cache/seal.ts'
import { Texts } from '../../../scripts/build/cache/texts.ts'
import { manifestEntry } from '../../../scripts/publish/manifest.ts'
import { readOutputState, writeOutputState } from '../../../scripts/publish/output-state.ts'
import { temporaryFolder, writeFiles } from '../../publish/folder-of.ts'

const folder = temporaryFolder()

/** Every way in which one bit of a file may turn over. */
function* turnedOver(file: string): Generator<string> {
  const bytes = readFileSync(file)
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const turned = Buffer.from(bytes)
      turned.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
      writeFileSync(file, turned)
      yield `bit ${bit} of byte ${at}`
    }
  }
  writeFileSync(file, bytes)
}

test('sealed lines: whichever bit turns over, every line that is read is one that was written', () => {
  const file = join(folder, 'sealed')
  const lines = ['{"file":"tin-tuc/a.md"}', '', 'Đại Kim', '{"file":"tin-tuc/b.md"}']
  writeSealed(file, 'stamp', lines)
  assert.deepEqual(readSealed(file, 'stamp'), lines)
  for (const place of turnedOver(file)) {
    const read = readSealed(file, 'stamp')
    // A bit of the stamp takes all lines with it.
    assert.ok(read.length === 0 || [1, 2].includes(lines.length - read.length), place)
    assert.ok(
      read.every((line) => lines.includes(line)),
      place,
    )
  }
})

test('sealed lines of another stamp are none', () => {
  const file = join(folder, 'stamped')
  writeSealed(file, 'one', ['a', 'b'])
  assert.deepEqual(readSealed(file, 'other'), [])
  assert.deepEqual(readSealed(join(folder, 'none'), 'one'), [])
})

test('texts: whichever bit turns over, a text that is read is the one that was kept', () => {
  const texts = new Texts(folder)
  const kept = ['Một văn bản.', '', 'Hai.'].map((text) => [text, texts.add(text)] as const)
  texts.flush()
  texts.close()
  const [name] = readdirSync(folder).filter((one) => one.startsWith('texts-'))
  for (const place of turnedOver(join(folder, String(name)))) {
    const later = new Texts(folder)
    const read = kept.map(([, where]) => later.read(where))
    later.close()
    assert.equal(read.filter((text, index) => text !== kept[index]?.[0]).length, 1, place)
    assert.equal(read.filter((text) => text === null).length, 1, place)
  }
})

test('what is known of an output: whichever bit turns over, nothing is known, and nothing of what was noted is another file', () => {
  const output = join(folder, 'dist')
  writeFiles(output, { 'a.html': 'a', 'b/c.html': 'c' })
  const entries = new Map([
    ['a.html', manifestEntry('a')],
    ['b/c.html', manifestEntry('c')],
  ])
  const file = join(folder, 'state')
  writeOutputState(file, output, entries)
  const known = readOutputState(file, output).intact()
  assert.deepEqual([...known.keys()], ['a.html', 'b/c.html'])
  for (const place of turnedOver(file)) {
    const { intact, isIntact } = readOutputState(file, output)
    assert.equal(intact().size, 0, place)
    for (const [path, entry] of entries) assert.ok(!isIntact(path, entry), place)
  }
})
