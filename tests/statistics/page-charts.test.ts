import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvText } from '../../scripts/statistics/charts/csv-text.ts'
import { addDays, type Day } from '../../scripts/statistics/charts/day.ts'
import { fillIn } from '../../scripts/statistics/charts/fill-in.ts'
import { parseDays } from '../../scripts/statistics/charts/parse-days.ts'
import { parseTitles } from '../../scripts/statistics/charts/parse-titles.ts'
import { scaleTop } from '../../scripts/statistics/charts/scale-top.ts'
import { sumMonths } from '../../scripts/statistics/charts/sum-months.ts'

const zone = 'Asia/Ho_Chi_Minh'
const first = { date: '2026-01-01', visits: 3, views: 5 }
const third = { date: '2026-01-03', visits: 0, views: 0 }
const parse = (answer: object) => parseDays({ v: 1, days: [first, third], ...answer }, zone)
const unknown = (date: string): Day => ({ date, visits: undefined, views: undefined })

test('a day that the answer leaves out is there and unknown; a day of nothing is 0', () => {
  assert.deepEqual(parse({})?.days, [first, unknown('2026-01-02'), third])
})

test('days up to the one on which the answer was made are unknown too, in the zone of the site', () => {
  // 04:00 on the 5th in Việt Nam.
  assert.deepEqual(parse({ updatedAt: '2026-01-04T21:00:00Z' })?.days.slice(3), [
    unknown('2026-01-04'),
    unknown('2026-01-05'),
  ])
})

test('a day whose counts are null is unknown', () => {
  const days = [first, { date: '2026-01-02', visits: null, views: null }, third]
  assert.deepEqual(parse({ days })?.days, [first, unknown('2026-01-02'), third])
})

test('a wrong count makes its day unknown, and a wrong day is none', () => {
  const days = [
    { date: '2026-01-01', visits: -1, views: '5' },
    { date: '2026-01-02', visits: 1.5, views: 2 },
    ...[{ date: '2026-02-30' }, { date: 5 }, null, 'x', { date: '2026-1-9' }],
  ]
  assert.deepEqual(parse({ days })?.days, [
    unknown('2026-01-01'),
    { date: '2026-01-02', visits: undefined, views: 2 },
  ])
})

const nothing = [{ v: 2 }, { days: [] }, { days: null }, { days: 'x' }, { days: [{ date: 'x' }] }]
for (const answer of nothing) {
  test(`an answer without a day is none: ${JSON.stringify(answer)}`, () => {
    assert.equal(parse(answer), null)
  })
}

test('at most the newest 400 days are shown, however far the dates lie apart', () => {
  const days = [{ ...first, date: '0001-01-01' }, third]
  const found = parse({ days })?.days ?? []
  assert.equal(found.length, 400)
  assert.equal(found.at(-1)?.date, '2026-01-03')
  assert.equal(parse({ updatedAt: '9999-01-01T00:00:00Z' })?.days.length, 3)
})

test('a day after the one on which the answer was made is none, and pushes no day out', () => {
  const days = [first, third, { ...first, date: '9999-12-31' }]
  const found = parse({ days, updatedAt: '2026-01-03T05:00:00Z' })?.days
  assert.deepEqual(found, [first, unknown('2026-01-02'), third])
  assert.equal(parse({ days: days.slice(2), updatedAt: '2026-01-03T05:00:00Z' }), null)
})

test('pages keep their order; what is no path or has no count is left out', () => {
  const pages = [
    { path: '/a/', views: 5 },
    { path: 'javascript:alert(1)', views: 4 },
    { path: '//b.example.vn/', views: 4 },
    { path: '/c/', views: null },
    { path: '/d/', views: 3 },
  ]
  assert.deepEqual(parse({ pages })?.pages, [
    { path: '/a/', views: 5 },
    { path: '/d/', views: 3 },
  ])
  assert.deepEqual(parse({ pages: {} })?.pages, [])
})

test('a month is the sum of its known days, and says how many those are', () => {
  const days = Array.from({ length: 40 }, (_, index) => ({
    ...{ date: addDays('2026-01-30', index), views: 2 },
    visits: index === 5 ? undefined : 1,
  }))
  assert.deepEqual(sumMonths(days), [
    { month: '2026-01', visits: 2, views: 4, knownDays: 2, days: 31, isPart: true },
    { month: '2026-02', visits: 27, views: 56, knownDays: 27, days: 28, isPart: true },
    { month: '2026-03', visits: 10, views: 20, knownDays: 10, days: 10, isPart: true },
  ])
})

test('a month of which every day is known is whole, but never the one that goes on', () => {
  const days = Array.from({ length: 59 }, (_, index) => ({
    ...{ date: addDays('2026-01-01', index), visits: 1, views: 1 },
  }))
  assert.deepEqual(
    sumMonths(days).map(({ month, isPart }) => [month, isPart]),
    [
      ['2026-01', false],
      ['2026-02', true],
    ],
  )
})

const tops: readonly [highest: number, top: number][] = [
  [0, 2],
  [1, 2],
  [2, 2],
  [3, 4],
  [7, 8],
  [9, 10],
  [11, 20],
  [41, 60],
  [100, 100],
  [101, 200],
  [1667, 2000],
  [8001, 10000],
]
for (const [highest, top] of tops) {
  test(`a chart of up to ${highest} visits ends at ${top}`, () => {
    assert.equal(scaleTop(highest), top)
  })
}

test('a month without a known day is unknown, never 0', () => {
  assert.equal(sumMonths([unknown('2026-01-01')])[0]?.visits, undefined)
})

test('the file has one line a day, and nothing where nothing is known', () => {
  assert.equal(
    csvText([first, unknown('2026-01-02'), third], ['Ngày', 'Lượt "truy cập"', 'Lượt xem']),
    '\uFEFF"Ngày","Lượt ""truy cập""","Lượt xem"\r\n2026-01-01,3,5\r\n2026-01-02,,\r\n2026-01-03,0,0\r\n',
  )
})

test('titles belong to the path of their article, with the base path; the rest is ignored', () => {
  const articles = [
    { url: 'https://a.vn/x/tin-tuc/a/', title: 'A' },
    { url: 'https://a.vn/%', title: 'B' },
    ...[{ url: 5, title: 'C' }, { url: 'https://a.vn/d/' }, null, 'x'],
  ]
  assert.deepEqual([...parseTitles({ articles })], [['/x/tin-tuc/a/', 'A']])
  assert.equal(parseTitles({}).size, 0)
})

test('words are filled in where their names stand', () => {
  assert.equal(fillIn('{a} trên {b}, {c}', { a: '1', b: '{a}' }), '1 trên {a}, {c}')
})
