import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventLimits, usualAllowances } from '../../scripts/statistics/endpoint/event-limits.ts'
import { networkOf } from '../../scripts/statistics/endpoint/network-of.ts'
import { tokenBuckets } from '../../scripts/statistics/endpoint/token-buckets.ts'
import { browserAgent, startEndpoint } from './start-endpoint.ts'

const start = Date.parse('2026-01-15T05:00:00Z')

test('a bucket gives what it holds, then one token each interval', () => {
  const buckets = tokenBuckets({ atOnce: 3, perSecond: 2 }, 10)
  const take = (seconds: number) => buckets.take(1, start + seconds * 1000)
  assert.deepEqual([take(0), take(0), take(0), take(0)], [0, 0, 0, 500])
  assert.deepEqual([take(0.4), take(0.5), take(0.5)], [100, 0, 500])
  assert.deepEqual([take(60), take(60), take(60), take(60)], [0, 0, 0, 500])
})

test('one sender leaves the bucket of another alone', () => {
  const buckets = tokenBuckets({ atOnce: 1, perSecond: 1 }, 10)
  assert.deepEqual([buckets.take(1, 0), buckets.take(1, 0), buckets.take(2, 0)], [0, 1000, 0])
})

test('a clock that was set back locks nobody out', () => {
  const buckets = tokenBuckets({ atOnce: 1, perSecond: 1 }, 10)
  buckets.take(1, start)
  assert.equal(buckets.take(1, start - 86_400_000), 0)
})

test('100,000 senders are never more than the most, and those that sent last are remembered', () => {
  const buckets = tokenBuckets({ atOnce: 1, perSecond: 1 }, 1000)
  for (let key = 0; key < 100_000; key++) {
    buckets.take(key, start)
    assert.ok(buckets.size <= 1000)
  }
  for (let key = 99_500; key < 100_000; key++) assert.ok(buckets.take(key, start) > 0)
  assert.equal(buckets.take(0, start), 0)
})

const networks: readonly [address: string, network: string][] = [
  ['203.0.113.77', '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:db8::1', '2001:db8:0'],
  ['2001:0DB8:0000::1', '2001:db8:0'],
  ['::1', '0:0:0'],
  ['fe80::', 'fe80:0:0'],
  ['', ''],
]
for (const [address, network] of networks) {
  test(`${address || 'no address'} belongs to the network ${network || 'of those without'}`, () => {
    assert.equal(networkOf(address), network)
  })
}

/** How many of 500 events within one second are let through. */
function letThrough(sender: (index: number) => [address: string, agent: string]): number {
  const limits = eventLimits(usualAllowances)
  return Array.from({ length: 500 }, (_, index) =>
    limits(...sender(index), start + index * 2),
  ).filter((limit) => limit === null).length
}

test('one client at 500 events a second is limited: fewer than 5 of 100 are let through', () => {
  const through = letThrough(() => ['203.0.113.1', browserAgent('A')])
  assert.equal(through, usualAllowances.visitor.atOnce)
  assert.ok(through < 0.05 * 500)
})

test('500 events of one client at once are 429 but for a few, each with the time to come back', async (t) => {
  const endpoint = await startEndpoint(t)
  const answers = await Promise.all(Array.from({ length: 500 }, () => endpoint.view()))
  const refused = answers.filter(({ status }) => status === 429)
  assert.ok(refused.length > 0.95 * 500, `${refused.length} of 500`)
  assert.deepEqual(
    new Set(refused.map(({ headers }) => headers.get('retry-after'))),
    new Set(['1']),
  )
  assert.equal((await endpoint.figures()).visits.total, 1)
  assert.equal((await endpoint.view({ agent: 'B' })).status, 202)
})

test('robots are limited one by one, and take nothing from the readers of their network', () => {
  const limits = eventLimits(usualAllowances)
  const robot = (index: number) => `Mozilla/5.0 (compatible; Googlebot/2.${index})`
  for (let index = 0; index < 5000; index++) {
    assert.equal(limits('203.0.113.1', robot(index), start), null)
  }
  assert.equal(limits('203.0.113.2', browserAgent('A'), start), null)
  const same = Array.from({ length: 500 }, () => limits('203.0.113.1', robot(0), start))
  assert.equal(same.filter((limit) => limit === null).length, usualAllowances.visitor.atOnce - 1)
})

test('an office behind one address is not shut out', () => {
  assert.equal(
    letThrough((index) => ['203.0.113.1', browserAgent(`A${index % 50}`)]),
    500,
  )
})

test('a network that changes its agents and addresses is limited as a whole', () => {
  const limits = eventLimits(usualAllowances)
  const through = Array.from({ length: 5000 }, (_, index) =>
    limits(`203.0.113.${index % 256}`, browserAgent(`A${index}`), start),
  ).filter((limit) => limit === null)
  assert.equal(through.length, usualAllowances.network.atOnce)
  assert.equal(limits('203.0.114.1', browserAgent('A'), start), null)
})

test('a flood of one visitor takes nothing from the others of the network', () => {
  const limits = eventLimits(usualAllowances)
  for (let count = 0; count < 5000; count++) limits('203.0.113.1', browserAgent('A'), start)
  assert.equal(limits('203.0.113.2', browserAgent('A'), start), null)
})

test('too many events are 429, say when to come back, are counted, and then are let in again', async (t) => {
  const allowances = { ...usualAllowances, visitor: { atOnce: 2, perSecond: 0.1 } }
  const endpoint = await startEndpoint(t, { allowances })
  assert.equal((await endpoint.view()).status, 202)
  assert.equal((await endpoint.view()).status, 202)
  const refused = await endpoint.view()
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '10')
  assert.equal(refused.headers.get('access-control-allow-origin'), '*')
  assert.equal(refused.headers.get('access-control-expose-headers'), 'age, date, retry-after')
  assert.equal((await endpoint.view({ agent: 'B' })).status, 202)
  endpoint.wait(10 / 60)
  assert.equal((await endpoint.view()).status, 202)
  assert.deepEqual(endpoint.outcomes(), ['accepted page 4', 'refused visitor-limit 1'])
})
