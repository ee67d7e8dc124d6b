import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSize, sizeOf, sizes } from '../../scripts/reader/tools/display/sizes.ts'
import type { ToolWords } from '../../scripts/reader/tools/words.ts'
import { words } from '../../templates/words/words.ts'

test('A+ goes up to 200 % and A− down to 90 %, and each stops there', () => {
  const walk = (from: number, step: number) =>
    sizes
      .map((_, index) => index)
      .reduce<number[]>((way) => [...way, nextSize(way.at(-1) ?? 0, step)], [from])
  assert.deepEqual(walk(100, 1), [100, 125, 150, 200, 200, 200])
  assert.deepEqual(walk(125, -1), [125, 100, 90, 90, 90, 90])
})

test('A is the size of the device', () => {
  for (const size of sizes) assert.equal(nextSize(size, 0), 100)
})

test('a size is one of those that there are, whatever was kept', () => {
  const table: [kept: string, size: number][] = [
    ['toi co-150 ro', 150],
    ['co-200', 200],
    ['', 100],
    ['co-170', 100],
    ['xco-150', 100],
    ['{"v":1}', 100],
  ]
  for (const [kept, size] of table) assert.equal(sizeOf(kept.split(' ')), size, kept)
})

test('the words of both languages are those that the tools say', () => {
  const said: readonly ToolWords[] = [words('vi').reading, words('en').reading]
  assert.equal(said.length, 2)
})
