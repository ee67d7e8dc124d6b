import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFigures } from '../../scripts/statistics/figures.ts'

const online = { guests: 8, members: 0, total: 8 }
const visits = { total: 1156, today: 31, month: 402 }
const updatedAt = '2026-01-02T03:04:05.000Z'
const largest = Number.MAX_SAFE_INTEGER

test('a right answer is read as it is', () => {
  assert.deepEqual(parseFigures({ v: 1, online, visits, updatedAt }), {
    v: 1,
    online,
    visits,
    updatedAt,
  })
})

const tolerated: readonly [name: string, json: string, online: unknown, visits: unknown][] = [
  [
    'unknown keys',
    '{"v":1,"x":1,"online":{"guests":1,"members":2,"total":3,"bots":9},"visits":null}',
    { guests: 1, members: 2, total: 3 },
    null,
  ],
  [
    'online unknown',
    '{"v":1,"online":null,"visits":{"total":5}}',
    null,
    { total: 5, today: undefined, month: undefined },
  ],
  [
    'zero is a number',
    '{"v":1,"online":{"guests":0,"members":0,"total":0},"visits":{"total":0,"today":0,"month":0}}',
    { guests: 0, members: 0, total: 0 },
    { total: 0, today: 0, month: 0 },
  ],
  [
    'minus zero is zero',
    '{"v":1,"online":null,"visits":{"total":-0}}',
    null,
    { total: 0, today: undefined, month: undefined },
  ],
  [
    'the largest integer',
    `{"v":1,"online":null,"visits":{"total":${largest}}}`,
    null,
    { total: largest, today: undefined, month: undefined },
  ],
  [
    'a wrong day leaves the total',
    '{"v":1,"online":null,"visits":{"total":5,"today":-1,"month":"4"}}',
    null,
    { total: 5, today: undefined, month: undefined },
  ],
  [
    'a total that is not the sum',
    '{"v":1,"online":{"guests":1,"members":2,"total":4},"visits":{"total":5}}',
    null,
    { total: 5, today: undefined, month: undefined },
  ],
  [
    'a prototype in the answer',
    '{"v":1,"__proto__":{"total":1},"online":{"__proto__":{"guests":1,"members":0,"total":1}},"visits":{"total":2}}',
    null,
    { total: 2, today: undefined, month: undefined },
  ],
]
for (const [name, json, wantedOnline, wantedVisits] of tolerated) {
  test(`an answer is read in part: ${name}`, () => {
    const figures = parseFigures(JSON.parse(json))
    assert.deepEqual(figures?.online, wantedOnline)
    assert.deepEqual(figures?.visits, wantedVisits)
  })
}

const wrongCounts = [
  '-1',
  '1.5',
  '"12"',
  '1e309',
  '9007199254740993',
  'null',
  'true',
  '[1]',
  '{"total":1}',
  '"<img onerror=alert(1)>"',
]
for (const wrong of wrongCounts) {
  test(`a count of ${wrong} is no number to show`, () => {
    const json = `{"v":1,"online":{"guests":${wrong},"members":0,"total":${wrong}},"visits":{"total":${wrong}}}`
    assert.equal(parseFigures(JSON.parse(json)), null)
  })
}

const wrongAnswers: readonly unknown[] = [
  null,
  undefined,
  1,
  'text',
  '<!doctype html>',
  [],
  [1],
  {},
  { v: 2, online, visits },
  { v: '1', online, visits },
  { online, visits },
  { v: 1 },
  { v: 1, online: null, visits: null },
  { v: 1, online: [], visits: 'x' },
  { v: 1, online: { guests: Number.NaN, members: 0, total: Number.NaN } },
  { v: 1, online: { guests: largest, members: 1, total: largest + 1 } },
]
for (const wrong of wrongAnswers) {
  test(`no answer: ${JSON.stringify(wrong)}`, () => assert.equal(parseFigures(wrong), null))
}
