import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { type Block, findBlock } from '../../scripts/statistics/page/block.ts'
import { fetchFigures } from '../../scripts/statistics/page/fetch-figures.ts'
import { keepFigures } from '../../scripts/statistics/page/keep-figures.ts'
import { forbiddenStorage, memoryStorage } from './storages.ts'

// The limits of the page are timers that nobody waits for here.
mock.timers.enable({ apis: ['setTimeout'] })

const right =
  '{"v":1,"online":{"guests":8,"members":1,"total":9},"visits":{"total":1156,"today":31}}'
const json = { 'content-type': 'application/json' }
const noon = Date.parse('2026-01-02T05:00:00Z')

/** Answers every request so; an Error stands for a network that fails. */
function answer(body: BodyInit | Error | null, init: ResponseInit = { headers: json }) {
  mock.method(globalThis, 'fetch', async () => {
    if (body instanceof Error) throw body
    return new Response(body, init)
  })
}

const names = ['guests', 'members', 'online', 'visits', 'today', 'month']

/** The block as built: all dashes but the baseline in visits. */
function builtBlock() {
  const places = names.map((figure) => ({
    dataset: { figure },
    textContent: figure === 'visits' ? '1.000' : '—',
  }))
  const freshness = { textContent: 'không kết nối được' }
  const status = { textContent: '' }
  const found: Record<string, readonly object[]> = {
    '[data-figure]': places,
    '[data-freshness]': [freshness],
    '[role="status"]': [status],
  }
  const words = {
    loading: 'Đang xử lý…',
    fresh: 'vừa cập nhật',
    stale: 'lúc {time}',
    unavailable: 'không kết nối được',
  }
  const dataset: Record<string, string> = {
    state: 'unavailable',
    domain: 'a.vn',
    api: '',
    figures: '/so-lieu.json',
    language: 'vi',
    zone: 'Asia/Ho_Chi_Minh',
    words: JSON.stringify(words),
  }
  const element = { dataset, querySelectorAll: (selector: string) => found[selector] ?? [] }
  const block = findBlock({ getElementById: () => element } as unknown as Document) as Block
  const shown = () => ({
    state: dataset.state,
    status: status.textContent,
    freshness: freshness.textContent,
    numbers: places.map((place) => place.textContent).join(' '),
  })
  return { block, shown, dataset }
}

const fresh = { state: 'fresh', status: '', freshness: 'vừa cập nhật', numbers: '8 1 9 1.156 31 —' }
const asBuilt = {
  state: 'unavailable',
  status: '',
  freshness: 'không kết nối được',
  numbers: '— — — 1.000 — —',
}

test('while it loads the block says so, and then shows the figures', async () => {
  answer(right)
  const { block, shown } = builtBlock()
  const done = keepFigures({ localStorage: memoryStorage() }, block, () => noon)(null)
  assert.deepEqual(shown(), {
    state: 'loading',
    status: 'Đang xử lý…',
    freshness: '',
    numbers: '— — — 1.000 — —',
  })
  await done
  assert.deepEqual(shown(), fresh)
})

test('a failure with nothing remembered leaves what was built', async () => {
  answer(new TypeError('Failed to fetch'))
  const { block, shown } = builtBlock()
  await keepFigures({ localStorage: memoryStorage() }, block, () => noon)(null)
  assert.deepEqual(shown(), asBuilt)
})

test('a failure shows the last good answer with its time', async () => {
  const localStorage = memoryStorage()
  answer(right)
  await keepFigures({ localStorage }, builtBlock().block, () => noon)(null)
  answer('', { status: 503 })
  const { block, shown } = builtBlock()
  await keepFigures({ localStorage }, block, () => noon + 86_400_000)(null)
  assert.deepEqual(shown(), { ...fresh, state: 'stale', freshness: 'lúc 12:00, 02/01/2026' })
})

test('without storage the page itself remembers', async () => {
  const { block, shown } = builtBlock()
  const refresh = keepFigures(forbiddenStorage({}), block, () => noon)
  answer(right)
  await refresh(null)
  answer('', { status: 500 })
  await refresh(null)
  assert.deepEqual(shown(), { ...fresh, state: 'stale', freshness: 'lúc 12:00' })
})

test('the figures are asked for after the visit has arrived, or when it could not be sent', async () => {
  answer(right)
  const requests = (globalThis.fetch as unknown as { mock: { callCount(): number } }).mock
  const { block } = builtBlock()
  const refresh = keepFigures({ localStorage: memoryStorage() }, block, () => noon)
  const visit = Promise.withResolvers<void>()
  const done = refresh(visit.promise)
  await new Promise(setImmediate)
  assert.equal(requests.callCount(), 0)
  visit.resolve()
  await done
  assert.equal(requests.callCount(), 1)
  await refresh(Promise.reject(new Error('blocked')))
  assert.equal(requests.callCount(), 2)
})

test('a visit that never arrives holds the figures up for one second', async () => {
  answer(right)
  const { block, shown } = builtBlock()
  const done = keepFigures(
    { localStorage: memoryStorage() },
    block,
    () => noon,
  )(new Promise(() => {}))
  mock.timers.tick(1000)
  await done
  assert.deepEqual(shown(), fresh)
})

test('a page without a block, or with broken words, has nothing to keep', () => {
  const withElement = (element: object | null) =>
    findBlock({ getElementById: () => element } as unknown as Document)
  assert.equal(withElement(null), null)
  assert.equal(withElement({ dataset: { words: '{' } }), null)
})

test('an answer that is slower than 4 s is given up', async () => {
  mock.method(globalThis, 'fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    const never = Promise.withResolvers<Response>()
    signal.addEventListener('abort', () => never.reject(signal.reason))
    return never.promise
  })
  const figures = fetchFigures('/so-lieu.json')
  mock.timers.tick(4000)
  assert.equal(await figures, null)
})

test('the request carries no cookies and follows no redirect', async () => {
  const request = mock.method(
    globalThis,
    'fetch',
    async () => new Response(right, { headers: json }),
  )
  assert.equal((await fetchFigures('/x'))?.visits?.total, 1156)
  const [call] = request.mock.calls
  const [address, options] = (call?.arguments ?? []) as unknown as [string, RequestInit]
  assert.equal(address, '/x')
  assert.equal(options.credentials, 'omit')
  assert.equal(options.redirect, 'error')
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
    answer(body, init)
    const { block, shown } = builtBlock()
    await keepFigures({ localStorage: memoryStorage() }, block, () => noon)(null)
    assert.deepEqual(shown(), asBuilt)
  })
}
