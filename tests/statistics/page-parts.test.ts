import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterVisit } from '../../scripts/statistics/page/after-visit.ts'
import { formatNumber } from '../../scripts/statistics/page/format-number.ts'
import { formatTime } from '../../scripts/statistics/page/format-time.ts'
import { recallFigures } from '../../scripts/statistics/page/recall-figures.ts'
import { rememberFigures } from '../../scripts/statistics/page/remember-figures.ts'
import { whenActivated } from '../../scripts/statistics/page/when-activated.ts'
import { whoVisits } from '../../scripts/statistics/page/who-visits.ts'
import { whyNotCount } from '../../scripts/statistics/page/why-not-count.ts'
import { forbiddenStorage, memoryStorage } from './storages.ts'

const user = 'sveltia-cms.user'
const roles: readonly [marks: Record<string, string>, role: string][] = [
  [{}, 'guest'],
  [{ 'thanh-vien': '1' }, 'member'],
  [{ 'thanh-vien': 'true' }, 'guest'],
  [{ [user]: '{"backendName":"gitlab"}' }, 'member'],
  [{ [user]: '{"backendName":1}' }, 'guest'],
  [{ [user]: 'null' }, 'guest'],
  [{ [user]: '{broken' }, 'guest'],
]
for (const [marks, role] of roles) {
  test(`${JSON.stringify(marks)} makes a ${role}`, () => {
    assert.equal(whoVisits({ localStorage: memoryStorage(marks) }), role)
  })
}

test('where storage is forbidden the visitor is a guest, and is counted', () => {
  const page = forbiddenStorage({ location: { protocol: 'https:' }, navigator: {} })
  assert.equal(whoVisits(page), 'guest')
  assert.equal(whyNotCount(page), null)
})

const pages: readonly [
  name: string,
  navigator: object,
  marks: Record<string, string>,
  protocol: string,
  reason: string | null,
][] = [
  ['an ordinary page', { globalPrivacyControl: false, webdriver: false }, {}, 'https:', null],
  ['a page over http', {}, { plausible_ignore: 'no' }, 'http:', null],
  ['global privacy control', { globalPrivacyControl: true }, {}, 'https:', 'gpc'],
  ['an opted-out browser', {}, { plausible_ignore: 'true' }, 'https:', 'plausible_ignore'],
  ['a driven browser', { webdriver: true }, {}, 'https:', 'webdriver'],
  ['a saved page', {}, {}, 'file:', 'not-http'],
]
for (const [name, navigator, marks, protocol, reason] of pages) {
  test(`${name}: ${reason ?? 'counted'}`, () => {
    const localStorage = memoryStorage(marks)
    assert.equal(whyNotCount({ navigator, localStorage, location: { protocol } }), reason)
  })
}

test('numbers are written as the language does, an unknown one as a dash', () => {
  assert.equal(formatNumber(1156, 'vi'), '1.156')
  assert.equal(formatNumber(1001234, 'en'), '1,001,234')
  assert.equal(formatNumber(0, 'vi'), '0')
  assert.equal(formatNumber(undefined, 'vi'), '—')
})

test('a time of today is an hour, one of another day has its date, both in the zone of the site', () => {
  const zone = 'Asia/Ho_Chi_Minh'
  const time = Date.parse('2026-01-02T16:30:00Z')
  assert.equal(formatTime(time, Date.parse('2026-01-02T16:59:00Z'), zone), '23:30')
  assert.equal(formatTime(time, Date.parse('2026-01-02T17:00:00Z'), zone), '23:30, 02/01/2026')
})

test('a remembered answer comes back', () => {
  const page = { localStorage: memoryStorage() }
  const figures = {
    v: 1,
    online: { guests: 1, members: 0, total: 1 },
    visits: null,
    updatedAt: null,
  } as const
  for (const isOld of [false, true]) {
    rememberFigures(page, { time: 1000, figures, isOld })
    assert.deepEqual(recallFigures(page), { time: 1000, figures, isOld })
  }
})

const poisoned = [
  '',
  '{',
  'null',
  '[]',
  '5',
  '{"time":1}',
  '{"time":1,"figures":{"v":1,"visits":{"total":-1}}}',
  '{"time":"1","figures":{"v":1,"visits":{"total":1}}}',
  '{"time":1e400,"figures":{"v":1,"visits":{"total":1}}}',
  '{"time":9e15,"figures":{"v":1,"visits":{"total":1}}}',
  '{"figures":{"v":1,"visits":{"total":1}}}',
]
for (const text of poisoned) {
  test(`poisoned storage is no answer: ${text || 'empty'}`, () => {
    assert.equal(recallFigures({ localStorage: memoryStorage({ 'so-lieu': text }) }), null)
  })
}

test('forbidden storage neither remembers nor throws', () => {
  const page = forbiddenStorage({})
  const figures = { v: 1, online: null, visits: { total: 1 }, updatedAt: null } as const
  rememberFigures(page, { time: 1, figures, isOld: false })
  assert.equal(recallFigures(page), null)
})

test('without a visit to wait for, the figures are asked for when the page has nothing else to do', async () => {
  const idle = Promise.withResolvers<void>()
  let isOver = false
  const page = {
    setTimeout: () => 0,
    requestIdleCallback(run: () => void) {
      idle.promise.then(run)
      return 0
    },
  }
  const waited = afterVisit(page as unknown as Window, null).then(() => {
    isOver = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  assert.equal(isOver, false)
  idle.resolve()
  await waited
})

/** A window whose visibility the test decides. */
function fakeWindow(start: { visibilityState: string; prerendering?: boolean }) {
  const document = Object.assign(new EventTarget(), start)
  const page = Object.assign(new EventTarget(), { document })
  let seen = 0
  whenActivated(page as unknown as Window, () => seen++)
  return {
    document,
    seen: () => seen,
    show: (event: string) => document.dispatchEvent(new Event(event)),
    page: (event: string) => page.dispatchEvent(new Event(event)),
  }
}

test('a visible page is seen at once, and only once while it is hidden and shown again', () => {
  const page = fakeWindow({ visibilityState: 'visible' })
  page.page('pageshow')
  assert.equal(page.seen(), 1)
  page.document.visibilityState = 'hidden'
  page.show('visibilitychange')
  page.document.visibilityState = 'visible'
  page.show('visibilitychange')
  assert.equal(page.seen(), 1)
})

test('a hidden page is seen when it is shown', () => {
  const page = fakeWindow({ visibilityState: 'hidden' })
  assert.equal(page.seen(), 0)
  page.document.visibilityState = 'visible'
  page.show('visibilitychange')
  assert.equal(page.seen(), 1)
})

test('a prerendered page is seen when it is activated', () => {
  const page = fakeWindow({ visibilityState: 'visible', prerendering: true })
  assert.equal(page.seen(), 0)
  page.document.prerendering = false
  page.show('prerenderingchange')
  page.show('visibilitychange')
  assert.equal(page.seen(), 1)
})

for (const order of [
  ['pageshow', 'visibilitychange'],
  ['visibilitychange', 'pageshow'],
]) {
  test(`a page from the back-forward cache is seen once more (${order.join(', then ')})`, () => {
    const page = fakeWindow({ visibilityState: 'visible' })
    page.page('pagehide')
    page.document.visibilityState = 'hidden'
    page.show('visibilitychange')
    page.document.visibilityState = 'visible'
    for (const event of order) event === 'pageshow' ? page.page(event) : page.show(event)
    assert.equal(page.seen(), 2)
  })
}
