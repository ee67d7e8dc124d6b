import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFigures } from '../../scripts/statistics/page/keep-figures.ts'
import { builtBlock, fakePage } from './fake-page.ts'
import { fakeTime } from './fake-time.ts'
import { memoryStorage } from './storages.ts'

const noon = Date.parse('2026-01-02T05:00:00Z')
const second = 1000
const minute = 60 * second

const figures = { v: 1, online: null, visits: { total: 1156 }, updatedAt: null }
const good = () => Response.json(figures)

/** A page whose answers come when the test says so. */
function openSlowly() {
  const answers: PromiseWithResolvers<Response>[] = []
  const time = fakeTime(noon)
  const storage = memoryStorage()
  const network = () => {
    const answer = Promise.withResolvers<Response>()
    answers.push(answer)
    return answer.promise
  }
  const reader = fakePage(time, network, storage)
  const { block, shown } = builtBlock()
  const refresh = keepFigures(reader.page, block, time.now, () => 0)
  return { ...reader, time, storage, shown, refresh, answer: (index: number) => answers[index] }
}

test('a round that a newer one overtakes shows nothing more', async () => {
  const { refresh, time, shown, answer } = openSlowly()
  refresh(null)
  await time.pass(0)
  refresh(null)
  await time.pass(0)
  answer(1)?.resolve(good())
  await time.pass(0)
  answer(0)?.resolve(Response.json({ v: 1, online: null, visits: { total: 7 } }))
  await time.pass(0)
  assert.deepEqual([shown().state, shown().numbers], ['fresh', '— — — 1.156 — —'])
})

test('looking away and back while an answer is under way asks no second time', async () => {
  const { refresh, requests, time, hide, show } = openSlowly()
  refresh(null)
  await time.pass(0)
  hide()
  show()
  await time.pass(second)
  assert.equal(requests.length, 1)
})

test('a round that needs no request, before an older one has its answer, is followed by the usual ones', async () => {
  const { refresh, requests, time, storage, hide, show, shown, answer } = openSlowly()
  refresh(null)
  await time.pass(0)
  // The reader goes on to another page, which gets the figures, and comes back to this one.
  storage.setItem('so-lieu', JSON.stringify({ time: time.now(), figures, isOld: false }))
  refresh(null)
  answer(0)?.reject(new TypeError('frozen'))
  await time.pass(0)
  assert.equal(shown().state, 'fresh')
  hide()
  await time.pass(5 * minute)
  assert.equal(shown().state, 'stale')
  show()
  await time.pass(0)
  answer(1)?.resolve(good())
  await time.pass(0)
  assert.deepEqual([shown().state, requests.length], ['fresh', 2])
})
