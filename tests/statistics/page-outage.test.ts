import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepFigures } from '../../scripts/statistics/page/keep-figures.ts'
import { builtBlock, type FakeFetch, type FakePage, fakePage } from './fake-page.ts'
import { type FakeTime, fakeTime } from './fake-time.ts'
import { memoryStorage } from './storages.ts'

const second = 1000
const minute = 60 * second
const pages = 1000
/** Minutes: by the first one the wave of the opening has flattened out. */
const [settled, outage, recovery, end] = [6, 12, 17, 32]

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

/** A reader who looks elsewhere now and then, for a while, from the first moment on. */
function lookAway({ hide, show }: FakePage, time: FakeTime, random: () => number): void {
  const within = (mean: number) => -Math.log(1 - random()) * mean
  const away = () => {
    hide()
    time.setTimeout(back, within(2 * minute))
  }
  const back = () => {
    show()
    time.setTimeout(away, within(5 * minute))
  }
  time.setTimeout(away, within(5 * minute))
}

/** Requests a minute in each half minute from one minute to another. */
type Pace = (from: number, to: number) => number[]

/** A thousand pages of the real script: a tenth of them share a browser with the one before, a third of the readers look away at times. */
async function simulate(fault: FakeFetch): Promise<Pace> {
  const time = fakeTime(0)
  const random = seeded(4)
  const body = JSON.stringify({ v: 1, online: null, visits: { total: 1 } })
  const requests: number[] = []
  let storage = memoryStorage()
  for (let index = 0; index < pages; index++) {
    if (index % 10 !== 9) storage = memoryStorage()
    const network: FakeFetch = async (address, options) => {
      const isDown = time.now() >= outage * minute && time.now() < recovery * minute
      requests.push(time.now())
      if (isDown) return fault(address, options)
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    }
    const reader = fakePage(time, network, storage)
    const refresh = keepFigures(reader.page, builtBlock().block, time.now, random)
    time.setTimeout(() => refresh(null), random() * 2 * minute)
    if (index % 3 === 0) lookAway(reader, time, random)
  }
  await time.pass(end * minute)
  return (from, to) =>
    Array.from({ length: (to - from) * 2 }, (_, half) => {
      const start = (from + half / 2) * minute
      return requests.filter((at) => at >= start && at < start + minute / 2).length * 2
    })
}

const faults: Readonly<Record<string, FakeFetch>> = {
  'refuses every connection': () => Promise.reject(new TypeError('Failed to fetch')),
  'answers as ours does when it knows nothing': async () =>
    Response.json({ error: 'unavailable' }, { status: 503, headers: { 'retry-after': '30' } }),
  'never answers': (_address, { signal }) =>
    new Promise((_resolve, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason)),
    ),
}
for (const [name, fault] of Object.entries(faults)) {
  test(`after five minutes of an endpoint that ${name}, a thousand pages ask at most 1.2 times as often as before`, async () => {
    const pace = await simulate(fault)
    const before = pace(settled, outage)
    const steady = before.reduce((sum, count) => sum + count, 0) / before.length
    const after = pace(recovery, end)
    const told = `steady ${steady.toFixed(0)}, then ${after.join(' ')}`
    // That there was anything to see: pages asked before, went on asking meanwhile, and all came back.
    assert.ok(steady > pages / 2, told)
    assert.ok(Math.min(...pace(outage, recovery)) > 0.2 * steady, told)
    assert.ok(Math.min(...after.slice(-10)) > 0.8 * steady, told)
    assert.ok(Math.max(...after) <= 1.2 * steady, told)
  })
}
