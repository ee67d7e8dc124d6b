import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFigures } from '../../scripts/statistics/page/keep-figures.ts'
import { nextWait } from '../../scripts/statistics/page/next-wait.ts'
import { readRetryAfter } from '../../scripts/statistics/page/read-retry-after.ts'
import { builtBlock, fakePage } from './fake-page.ts'
import { type FakeTime, fakeTime } from './fake-time.ts'
import { memoryStorage } from './storages.ts'

const noon = Date.parse('2026-01-02T05:00:00Z')
const second = 1000
const minute = 60 * second
const hour = 60 * minute

const updatedAt = '2026-01-02T04:59:00.000Z'
const good = () =>
  Response.json(
    { v: 1, online: null, visits: { total: 1156 }, updatedAt },
    { headers: { date: new Date(updatedAt).toUTCString() } },
  )
const refused = (headers?: HeadersInit) =>
  new Response('', { status: 503, ...(headers && { headers }) })

interface Opening {
  readonly time?: FakeTime
  readonly storage?: Storage
  readonly chance?: number
}

/** A page whose reader has just opened it; `answers` may be changed. */
function open(answers: { next: () => Response }, opening: Opening = {}) {
  const { time = fakeTime(noon), storage = memoryStorage(), chance = 0.5 } = opening
  const reader = fakePage(time, async () => answers.next(), storage)
  const { block, shown } = builtBlock()
  const refresh = keepFigures(reader.page, block, time.now, () => chance)
  const seconds = () => reader.requests.map((at) => (at - noon) / second)
  return { ...reader, time, storage, refresh, seconds, shown }
}

test('a page that is looked at asks once between one and two minutes', async () => {
  for (const [chance, expected] of [
    [0, [0, 60, 120]],
    [0.5, [0, 90]],
    [0.99, [0, 119.4]],
  ] as const) {
    const { refresh, seconds, time } = open({ next: good }, { chance })
    refresh(null)
    await time.pass(2 * minute)
    assert.deepEqual(seconds(), expected)
  }
})

test('two tabs share one request a minute', async () => {
  const first = open({ next: good })
  first.refresh(null)
  await first.time.pass(30 * second)
  const second_ = open({ next: good }, { time: first.time, storage: first.storage })
  second_.refresh(null)
  assert.equal(second_.shown().state, 'fresh')
  await first.time.pass(20 * second)
  assert.equal(second_.requests.length, 0)
  await first.time.pass(10 * minute)
  const all = [...first.requests, ...second_.requests].toSorted((one, other) => one - other)
  assert.ok(all.every((at, index) => index === 0 || at - (all[index - 1] ?? 0) >= minute))
})

test('a remembered time in the future is no fresh answer, and is never shown as an hour', async () => {
  const storage = memoryStorage()
  const wrongClock = open({ next: good }, { storage, time: fakeTime(noon + 24 * hour) })
  wrongClock.refresh(null)
  await wrongClock.time.pass(0)
  const { refresh, requests, shown, time } = open({ next: refused }, { storage })
  refresh(null)
  await time.pass(0)
  assert.equal(requests.length, 1)
  assert.deepEqual([shown().state, shown().freshness], ['stale', 'lúc 11:59'])
})

test('failures are asked about less and less often, up to ten minutes', async () => {
  const { refresh, seconds, time } = open({ next: refused }, { chance: 0.999 })
  refresh(null)
  await time.pass(hour)
  const asked = seconds()
  const waits = asked.slice(1).map((at, index) => Math.round((at - (asked[index] ?? 0)) / 60))
  assert.deepEqual(waits.slice(0, 6), [2, 4, 8, 10, 10, 10])
})

test('the first good answer after failures brings the usual pace back', async () => {
  const answers = { next: () => refused() }
  const { refresh, seconds, time } = open(answers)
  refresh(null)
  await time.pass(minute + second)
  answers.next = good
  await time.pass(10 * minute)
  const [before = 0, after = 0] = seconds().slice(-2)
  assert.equal(after - before, 90)
})

test('Retry-After is honoured, also when the reader looks away and comes back', async () => {
  const { refresh, seconds, time, hide, show, goOnline } = open(
    { next: () => refused({ 'retry-after': '600' }) },
    { chance: 0 },
  )
  refresh(null)
  await time.pass(minute)
  hide()
  show()
  goOnline()
  await time.pass(9 * minute - second)
  assert.deepEqual(seconds(), [0])
  await time.pass(second)
  assert.deepEqual(seconds(), [0, 600])
})

test("a moment in Retry-After is one of the endpoint's clock, not of the reader's", async () => {
  const headers = {
    date: 'Sun, 01 Feb 2026 00:00:00 GMT',
    'retry-after': 'Sun, 01 Feb 2026 00:05:00 GMT',
  }
  const { refresh, seconds, time } = open({ next: () => refused(headers) }, { chance: 0 })
  refresh(null)
  await time.pass(5 * minute)
  assert.deepEqual(seconds(), [0, 300])
})

const retries: readonly [header: string, wait: number | undefined][] = [
  ['', undefined],
  ['soon', undefined],
  ['30', 30 * second],
  ['0', second],
  ['999999999999', hour],
  ['Fri, 02 Jan 2026 05:01:00 GMT', minute],
  ['Thu, 01 Jan 2026 05:00:00 GMT', second],
  ['Sat, 03 Jan 2026 05:00:00 GMT', hour],
]
for (const [header, wait] of retries) {
  test(`Retry-After ${header || 'missing'} waits ${wait}`, () => {
    assert.equal(readRetryAfter(header, noon), wait)
  })
}

test('a wait after a failure is anything between a second and the limit', () => {
  assert.equal(nextWait(1, undefined, 0), second)
  assert.equal(nextWait(30, undefined, 1), 10 * minute)
  assert.equal(nextWait(1, 30 * second, 0.5), 90 * second)
})

test('a hidden page asks nothing, and catches up when it is looked at again', async () => {
  const { refresh, seconds, time, hide, show, shown } = open({ next: good })
  refresh(null)
  await time.pass(0)
  hide()
  await time.pass(hour)
  assert.deepEqual(seconds(), [0])
  assert.equal(shown().state, 'stale')
  show()
  await time.pass(0)
  assert.deepEqual(seconds(), [0, 3600])
  assert.equal(shown().state, 'fresh')
})

test('a short look at another tab asks nothing', async () => {
  const { refresh, seconds, time, hide, show } = open({ next: good })
  refresh(null)
  await time.pass(10 * second)
  hide()
  show()
  await time.pass(10 * second)
  assert.deepEqual(seconds(), [0])
})

test('a page without a network asks nothing, and within five seconds of having one again it does', async () => {
  const { refresh, seconds, time, goOffline, goOnline } = open({ next: good })
  goOffline()
  refresh(null)
  await time.pass(hour)
  assert.deepEqual(seconds(), [])
  goOnline()
  await time.pass(5 * second)
  assert.deepEqual(seconds(), [3602.5])
})

test('coming back before the first look shows and asks nothing', async () => {
  const { requests, time, goOnline, shown } = open({ next: good })
  goOnline()
  await time.pass(minute)
  assert.equal(requests.length, 0)
  assert.equal(shown().state, 'unavailable')
})

test('an answer that another tab got asks to be renewed a minute after it came, not after it was seen', async () => {
  const first = open({ next: good }, { chance: 0 })
  first.refresh(null)
  await first.time.pass(40 * second)
  first.hide()
  const later = open({ next: good }, { time: first.time, storage: first.storage, chance: 0 })
  later.refresh(null)
  await first.time.pass(minute)
  assert.deepEqual(later.seconds(), [60])
})
