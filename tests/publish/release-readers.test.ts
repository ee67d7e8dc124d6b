import assert from 'node:assert/strict'
import { test } from 'node:test'
import { switchUnderReaders } from './switch-under-readers.ts'

test('readers during 50 switches find every file, whole, and never two releases in one', async () => {
  const { reads, missing, mixed } = await switchUnderReaders(50)
  assert.ok(reads >= 20, `${reads} sites read`)
  assert.deepEqual({ missing, mixed }, { missing: 0, mixed: 0 })
})
