import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isbot } from 'isbot'
import { eventLimits, usualAllowances } from '../../scripts/statistics/endpoint/event-limits.ts'
import { parseEvent } from '../../scripts/statistics/endpoint/parse-event.ts'
import { BenchmarkFailed, misses, type Row } from './benchmark.ts'
import { formatTable } from './format-table.ts'
import { checkCounts } from './load/check-counts.ts'
import { domain, pages, pageView } from './load/visitors.ts'
import { readLoad, wireRequest } from './load/wrk.ts'
import { median } from './median.ts'

const medians: readonly [values: readonly number[], wanted: number][] = [
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
  [[], Number.NaN],
]
for (const [values, wanted] of medians) {
  test(`the median of ${values.join(', ') || 'nothing'} is ${wanted}`, () => {
    assert.equal(median(values), wanted)
  })
}

const rows: readonly [row: Row, missed: boolean][] = [
  [{ name: 'a', value: 1, unit: '' }, false],
  [{ name: 'b', value: 0.8, unit: '', target: { atLeast: 0.8 } }, false],
  [{ name: 'c', value: 0.79, unit: '', target: { atLeast: 0.8 } }, true],
  [{ name: 'd', value: 63.9, unit: 'MiB', target: { below: 64 } }, false],
  [{ name: 'e', value: 64, unit: 'MiB', target: { below: 64 } }, true],
  [{ name: 'f', value: Number.NaN, unit: '', target: { below: 64 } }, true],
]
for (const [row, missed] of rows) {
  const target = JSON.stringify(row.target ?? 'no target')
  test(`${row.value} with ${target} ${missed ? 'misses it' : 'is right'}`, () => {
    assert.equal(misses(row), missed)
  })
}

test('the table says what is measured and which targets are missed', () => {
  assert.equal(
    formatTable([
      { name: 'events', value: 8123.4, unit: '/s' },
      { name: 'share', value: 0.2468, unit: '', target: { atLeast: 0.25 } },
      { name: 'log', value: 17.06, unit: 'MiB', target: { below: 64 } },
    ]),
    ['   events   8123  /s', '✖  share   0.247       ≥ 0.25', '✔  log      17.1  MiB  < 64'].join(
      '\n',
    ),
  )
})

test('what wrk measured is read from its output', () => {
  const output =
    'Running 3s test\nRESULT {"answers":3000,"refused":2,"broken":1,"microseconds":1500000,"p50":12000,"p99":34500}\n'
  assert.deepEqual(readLoad(output), {
    answers: 3000,
    refused: 2,
    broken: 1,
    perSecond: 2000,
    p50: 12,
    p99: 34.5,
  })
  assert.throws(() => readLoad('Running 3s test\n'), BenchmarkFailed)
})

test('a request goes over the wire with the length of its body in bytes', () => {
  assert.equal(
    wireRequest('POST', '/api/event', { accept: '*/*' }, 'đ'),
    `POST /api/event HTTP/1.1\r\nhost: ${domain}\r\naccept: */*\r\ncontent-length: 2\r\n\r\nđ`,
  )
})

const right = {
  outcomes: new Map([['accepted page', 10]]),
  views: { byDay: 10, byPage: 10 },
  acknowledged: 8,
  unread: 2,
}
test('counts that agree are right', () => checkCounts(right))

const wrongCounts: readonly [name: string, change: Partial<typeof right>][] = [
  ['an acknowledged event that was not counted', { acknowledged: 11 }],
  ['more events than were sent', { unread: 1 }],
  ['a refused event', { outcomes: new Map([...right.outcomes, ['refused visitor-limit', 1]]) }],
  ['a lost view of a day', { views: { byDay: 9, byPage: 10 } }],
  ['a lost view of a page', { views: { byDay: 10, byPage: 9 } }],
]
for (const [name, change] of wrongCounts) {
  test(`counts with ${name} fail the benchmark`, () => {
    assert.throws(() => checkCounts({ ...right, ...change }), BenchmarkFailed)
  })
}

test('the visitors of a benchmark are readers of the site, and none sends too much', () => {
  const limits = eventLimits(usualAllowances)
  const perSecond = 30_000
  for (let index = 0; index < 3 * perSecond; index++) {
    const { headers, body } = pageView(index)
    const { 'user-agent': agent = '', 'x-forwarded-for': address = '' } = headers
    assert.equal(limits(address, agent, (index * 1000) / perSecond), null)
    if (index % 1000 > 0) continue
    const { event } = parseEvent(body)
    assert.ok(!isbot(agent), agent)
    assert.deepEqual([event?.name, event?.domains], ['pageview', [domain]])
    assert.ok(pages.includes(event?.url.pathname ?? ''))
  }
})
