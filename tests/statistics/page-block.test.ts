import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findBlock } from '../../scripts/statistics/page/block.ts'
import { keepFigures } from '../../scripts/statistics/page/keep-figures.ts'
import { builtBlock, type FakeFetch, fakePage } from './fake-page.ts'
import { fakeTime } from './fake-time.ts'
import { fullStorage, memoryStorage } from './storages.ts'

const right =
  '{"v":1,"online":{"guests":8,"members":1,"total":9},"visits":{"total":1156,"today":31}}'
const json = { 'content-type': 'application/json' }
const noon = Date.parse('2026-01-02T05:00:00Z')
const minute = 60_000

/** A network that answers every request so; an Error stands for one that fails. */
const answer =
  (body: BodyInit | Error | null, init: ResponseInit = { headers: json }): FakeFetch =>
  async () => {
    if (body instanceof Error) throw body
    return new Response(body, init)
  }

/** A page at noon with its block; the network can be changed. */
function open(start: FakeFetch, { storage = memoryStorage(), at = noon } = {}) {
  let network = start
  const time = fakeTime(at)
  const reader = fakePage(time, (address, options) => network(address, options), storage)
  const { block, shown } = builtBlock()
  return {
    ...reader,
    time,
    shown,
    refresh: keepFigures(reader.page, block, time.now, () => 0),
    answer(next: FakeFetch) {
      network = next
    },
  }
}

const fresh = { state: 'fresh', status: '', freshness: 'vừa cập nhật', numbers: '8 1 9 1.156 31 —' }
const asBuilt = {
  state: 'unavailable',
  status: '',
  freshness: 'không kết nối được',
  numbers: '— — — 1.000 — —',
}

test('while it loads the block says so, and then shows the figures', async () => {
  const { refresh, shown, time } = open(answer(right))
  refresh(null)
  assert.deepEqual(shown(), { ...asBuilt, state: 'loading', status: 'Đang xử lý…', freshness: '' })
  await time.pass(0)
  assert.deepEqual(shown(), fresh)
})

test('a failure with nothing remembered leaves what was built', async () => {
  const { refresh, shown, time } = open(answer(new TypeError('Failed to fetch')))
  refresh(null)
  await time.pass(0)
  assert.deepEqual(shown(), asBuilt)
})

test('the last good answer is shown while the next one loads, and with its time when that fails', async () => {
  const storage = memoryStorage()
  const first = open(answer(right), { storage })
  first.refresh(null)
  await first.time.pass(0)
  const { refresh, shown, time } = open(answer('', { status: 503 }), {
    storage,
    at: noon + 86_400_000,
  })
  refresh(null)
  assert.deepEqual(shown(), { ...fresh, state: 'loading', status: 'Đang xử lý…', freshness: '' })
  await time.pass(0)
  assert.deepEqual(shown(), { ...fresh, state: 'stale', freshness: 'lúc 12:00, 02/01/2026' })
})

test('without storage the page itself remembers', async () => {
  const { refresh, shown, time, answer: change } = open(answer(right), { storage: fullStorage })
  refresh(null)
  await time.pass(0)
  change(answer('', { status: 500 }))
  await time.pass(minute)
  assert.deepEqual(shown(), { ...fresh, state: 'stale', freshness: 'lúc 12:00' })
})

const takenAt = (moment: string) => right.replace('}}', `},"updatedAt":"${moment}"}`)
const dated = (minutes: number, headers: Readonly<Record<string, string>> = {}) =>
  answer(takenAt('2026-01-01T00:00:00.000Z'), {
    headers: {
      ...json,
      date: new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * minute).toUTCString(),
      ...headers,
    },
  })
const ages: readonly [name: string, network: FakeFetch, shown: object][] = [
  ['for a quarter of an hour', dated(15), fresh],
  ['for hours', dated(180), { ...fresh, state: 'stale', freshness: 'lúc 07:00, 01/01/2026' }],
  [
    'for a while, and a cache since for hours',
    dated(1, { age: '10800' }),
    { ...fresh, state: 'stale', freshness: 'lúc 07:00, 01/01/2026' },
  ],
]
/** Something on the way took the endpoint's time from the answer. */
const undated: readonly [name: string, network: FakeFetch, shown: object][] = [
  ['for a quarter of an hour', answer(takenAt('2026-01-02T04:45:00Z')), fresh],
  [
    'for hours',
    answer(takenAt('2026-01-02T02:00:00Z')),
    { ...fresh, state: 'stale', freshness: 'lúc 09:00' },
  ],
]
for (const [name, network, expected] of [
  ...ages.map(([name, ...rest]) => [`${name}, whatever the reader's clock says`, ...rest] as const),
  ...undated.map(([name, ...rest]) => [`${name}, by the reader's clock`, ...rest] as const),
]) {
  test(`counts that the endpoint kept ${name}`, async () => {
    const { refresh, shown, time, ...opened } = open(network)
    refresh(null)
    await time.pass(0)
    assert.deepEqual(shown(), expected)
    // The next page shares the answer, and what it is.
    const next = fakePage(time, network, opened.page.localStorage)
    const { block, shown: shownNext } = builtBlock()
    keepFigures(next.page, block, time.now, () => 0)(null)
    assert.deepEqual(shownNext(), expected)
    assert.equal(next.requests.length, 0)
  })
}

test('the figures are asked for after the visit has arrived, or when it could not be sent', async () => {
  const { refresh, requests, time } = open(answer(right))
  const visit = Promise.withResolvers<void>()
  refresh(visit.promise)
  await time.pass(0)
  assert.equal(requests.length, 0)
  visit.resolve()
  await time.pass(0)
  assert.equal(requests.length, 1)
  const blocked = open(answer(right))
  blocked.refresh(Promise.reject(new Error('blocked')))
  await blocked.time.pass(0)
  assert.equal(blocked.requests.length, 1)
})

test('a visit that never arrives holds the figures up for one second', async () => {
  const { refresh, shown, time } = open(answer(right))
  refresh(new Promise(() => {}))
  await time.pass(999)
  assert.equal(shown().state, 'loading')
  await time.pass(1)
  assert.deepEqual(shown(), fresh)
})

test('an answer that is slower than 4 s is given up', async () => {
  const { refresh, shown, time } = open((_address, { signal }) => {
    const never = Promise.withResolvers<Response>()
    signal?.addEventListener('abort', () => never.reject(signal.reason))
    return never.promise
  })
  refresh(null)
  await time.pass(3999)
  assert.equal(shown().state, 'loading')
  await time.pass(1)
  assert.deepEqual(shown(), asBuilt)
})

test('the request carries no cookies, follows no redirect and takes no copy that the browser kept', async () => {
  const asked: [string, RequestInit][] = []
  const { refresh, time } = open((...request) => {
    asked.push(request)
    return answer(right)(...request)
  })
  refresh(null)
  await time.pass(0)
  const [address, { credentials, redirect, cache } = {}] = asked[0] ?? []
  assert.deepEqual(
    [address, credentials, redirect, cache],
    ['/so-lieu.json', 'omit', 'error', 'no-cache'],
  )
})

test('a quiet round announces nothing, so that no screen reader speaks every minute', async () => {
  const { refresh, shown, time } = open(answer(right))
  refresh(null)
  await time.pass(minute)
  const later = Promise.withResolvers<Response>()
  const held = open(() => later.promise)
  held.refresh()
  assert.deepEqual(held.shown(), asBuilt)
  assert.deepEqual(shown(), fresh)
})

test('a page without a block, or with broken words, has nothing to keep', () => {
  const withElement = (element: object | null) =>
    findBlock({ getElementById: () => element } as unknown as Document)
  assert.equal(withElement(null), null)
  assert.equal(withElement({ dataset: { words: '{' } }), null)
})

const wrong: readonly [name: string, body: BodyInit | Error | null, init?: ResponseInit][] = [
  ['no network', new TypeError('Failed to fetch')],
  ['500', right, { status: 500, headers: json }],
  ['503 with JSON', '{"error":"unavailable"}', { status: 503, headers: json }],
  ['204', null, { status: 204, headers: json }],
  ['empty', ''],
  ['HTML', '<!doctype html><title>x</title>'],
  ['cut off', right.slice(0, -5)],
  ['another type', right, { headers: { 'content-type': 'text/html' } }],
  ['no type', new Blob([right]), {}],
  ['too long', `${right}${' '.repeat(16384)}`],
  ['a number', '5'],
  ['null', 'null'],
  ['an array', `[${right}]`],
  ['version 2', right.replace('"v":1', '"v":2')],
]
for (const [name, body, init] of wrong) {
  test(`a wrong answer changes no number: ${name}`, async () => {
    const { refresh, shown, time } = open(answer(body, init))
    refresh(null)
    await time.pass(0)
    assert.deepEqual(shown(), asBuilt)
  })
}
