import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { OutputWriter } from '../../scripts/publish/output-writer.ts'
import { filesIn, temporaryFolder } from './folder-of.ts'

test('a writer that is ended has finished what was under way, and writes nothing more', async () => {
  const folder = temporaryFolder()
  const writer = new OutputWriter(folder)
  const pages = Array.from({ length: 50 }, (_, number) => `tin-tuc/bai-${number}/index.html`)
  const writing = pages.map((page) => writer.write(page, 'text'))
  await writer.end()
  assert.deepEqual(Object.keys(filesIn(folder)).toSorted(), pages.toSorted())
  await Promise.all(writing)
  rmSync(folder, { recursive: true })
  await assert.rejects(writer.write('index.html', 'text'), /given up/)
  assert.deepEqual(filesIn(folder), {})
})
