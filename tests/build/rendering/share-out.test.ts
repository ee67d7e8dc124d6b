import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareOut } from '../../../scripts/build/rendering/share-out.ts'

test('every job is done once, by whoever is free', async () => {
  const done: string[] = []
  const free = Promise.withResolvers<void>()
  const slow = async (job: number) => {
    await free.promise
    return `slow ${job}`
  }
  const quick = async (job: number) => {
    if (job === 4) free.resolve()
    return `quick ${job}`
  }
  await shareOut([1, 2, 3, 4], [slow, quick], (_, result) => done.push(result))
  assert.deepEqual(done.toSorted(), ['quick 2', 'quick 3', 'quick 4', 'slow 1'])
})

test('what one throws is thrown when the others have come to an end, and nobody begins anything more', async () => {
  const begun: number[] = []
  const end = Promise.withResolvers<void>()
  let ended = false
  const failing = async (job: number) => {
    begun.push(job)
    throw new Error('full')
  }
  const busy = async (job: number) => {
    begun.push(job)
    await end.promise
    ended = true
  }
  const all = shareOut([1, 2, 3], [failing, busy], () => {})
  end.resolve()
  await assert.rejects(all, /full/)
  assert.ok(ended)
  assert.deepEqual(begun, [1, 2])
})

test('without jobs nobody is asked', async () => {
  const never = () => assert.fail('asked')
  await shareOut([], [never], never)
})
