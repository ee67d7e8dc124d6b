import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFigures } from '../../scripts/statistics/page/keep-figures.ts'
import { builtBlock, fakePage } from './fake-page.ts'
import { fakeTime } from './fake-time.ts'

const minute = 60_000
const pages = 1000

/** Numbers from 0 to 1 that are the same in every run: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

test('after an outage of five minutes a thousand pages ask hardly more often than before it', async () => {
  const time = fakeTime(0)
  const random = seeded(4)
  let isUp = true
  const figures = JSON.stringify({ v: 1, online: null, visits: { total: 1 } })
  const requests: number[] = []
  for (let index = 0; index < pages; index++) {
    const { page } = fakePage(time, async () => {
      requests.push(time.now())
      return isUp
        ? new Response(figures, { headers: { 'content-type': 'application/json' } })
        : new Response('', { status: 503 })
    })
    const refresh = keepFigures(page, builtBlock().block, time.now, random)
    time.setTimeout(() => refresh(null), random() * 2 * minute)
  }
  await time.pass(10 * minute)
  isUp = false
  await time.pass(5 * minute)
  isUp = true
  await time.pass(15 * minute)

  const inMinute = (at: number) =>
    requests.filter((request) => request >= at * minute && request < (at + 1) * minute).length
  const mean = (counts: readonly number[]) =>
    counts.reduce((sum, count) => sum + count, 0) / counts.length
  // By then the wave of the opening has flattened out.
  const steady = mean([4, 5, 6, 7, 8, 9].map(inMinute))
  const after = Array.from({ length: 15 }, (_, index) => inMinute(15 + index))
  assert.ok(steady > 500, `steady ${steady}`)
  assert.ok(
    Math.max(...after) <= 1.2 * steady,
    `steady ${steady.toFixed(0)}, then ${after.join(' ')}`,
  )
  assert.ok((after.at(-1) ?? 0) > 0.8 * steady, 'all have come back')
})
