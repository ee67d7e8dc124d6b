import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EndpointSite } from '../../scripts/statistics/endpoint/endpoint-site.ts'
import { openOverStandIn } from './open-over-stand-in.ts'

const minute = 60_000

test('for nine sites that are read all the time, no hour has more than 600 questions', async () => {
  const { plausible, store, sites, time, errors } = openOverStandIn({ count: 9 })
  for (let second = 0; second < 7200; second += 20) {
    await Promise.all(
      sites.flatMap((site) => [
        store.online(site),
        store.visits(site),
        store.views(site, '/x/'),
        store.days(site),
      ]),
    )
    time.now += 20_000
  }
  const { length } = plausible.questions
  assert.ok(length > 1000 && length <= 1200, String(length))
  // The stand-in would have answered 429 otherwise.
  assert.deepEqual(errors, [])
  const online = await store.online(sites[8] as EndpointSite)
  assert.ok(online && time.now - online.at <= minute + 20_000)
})

test('after a 429 there is no question for a minute, then one, then for two minutes none', async () => {
  const { plausible, store, site, time } = openOverStandIn()
  plausible.fault = 429
  let asked = 0
  const counting = async () => {
    const before = Number(store.counters?.()['questions'])
    await Promise.all([store.online(site), store.visits(site)])
    asked = Number(store.counters?.()['questions']) - before
    return asked
  }
  assert.equal(await counting(), 2)
  time.now += minute - 1
  assert.equal(await counting(), 0)
  time.now += 1
  assert.equal(await counting(), 1)
  time.now += 2 * minute - 1
  assert.equal(await counting(), 0)
  plausible.fault = null
  time.now += 1
  assert.equal(await counting(), 1)
  assert.equal(await counting(), 1)
})

test('a trial that the budget does not allow is made when it does', async () => {
  const { plausible, store, site, time } = openOverStandIn({
    questionsPerHour: 20,
    intervals: { online: 0, days: 0, pages: 0 },
  })
  for (let question = 1; question <= 20; question++) {
    if (question === 20) plausible.fault = 500
    time.now += minute
    await store.online(site)
  }
  plausible.fault = null
  for (const [minutes, questions, isKnown] of [
    [1, 20, false],
    [60, 21, true],
  ] as const) {
    time.now += minutes * minute
    const online = await store.online(site)
    assert.equal(store.counters?.()['questions'], questions)
    assert.equal(online?.at === time.now, isKnown)
  }
})

test('a wrong key is told in words without the key, and not tried again at once', async () => {
  const { store, site, time, errors } = openOverStandIn({ key: 'khoa-sai' })
  assert.equal(await store.online(site), null)
  assert.equal(await store.online(site), null)
  assert.deepEqual(errors, ['Plausible trả lời mã 401'])
  time.now += 15_000
  assert.equal(await store.online(site), null)
  time.now += 15_000
  assert.equal(await store.online(site), null)
  assert.equal(errors.length, 2)
})

test('with too few questions for the sites it does not open', () => {
  assert.throws(() => openOverStandIn({ count: 34 }), RangeError)
  assert.ok(openOverStandIn({ count: 33 }))
})
