import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showViews } from '../../scripts/statistics/page/show-views.ts'

/** What the place says after an answer, and what was asked. */
async function shown(answer: () => Response, { onLine = true, hasPlace = true } = {}) {
  const place = { dataset: { views: '/luot-xem.json?path=/tin-tuc/x/' }, textContent: '—' }
  const asked: string[] = []
  const page = {
    document: { querySelector: () => (hasPlace ? place : null) },
    navigator: { onLine },
    setTimeout: () => 0,
    async fetch(address: string) {
      asked.push(address)
      return answer()
    },
  }
  await showViews(page as unknown as Window, 'vi')
  return { text: place.textContent, asked }
}

const views = (body: unknown) => () => Response.json(body)

test('the views of an article are written as the language does', async () => {
  const right = { v: 1, path: '/tin-tuc/x/', views: 1050, updatedAt: '2026-01-02T03:04:05.000Z' }
  assert.deepEqual(await shown(views(right)), {
    text: '1.050',
    asked: ['/luot-xem.json?path=/tin-tuc/x/'],
  })
})

test('nobody has read it yet: that is known, and is 0', async () => {
  assert.equal((await shown(views({ v: 1, views: 0 }))).text, '0')
})

const wrong: readonly [name: string, answer: () => Response][] = [
  ['not a page', () => Response.json({ v: 1, views: 5 }, { status: 404 })],
  ['another version', views({ v: 2, views: 5 })],
  ['a text', views({ v: 1, views: '5' })],
  ['negative', views({ v: 1, views: -1 })],
  ['a part', views({ v: 1, views: 1.5 })],
  ['missing', views({ v: 1 })],
  ['a list', views([5])],
  ['HTML', () => new Response('<p>5', { headers: { 'content-type': 'text/html' } })],
]
for (const [name, answer] of wrong) {
  test(`a wrong answer leaves the dash: ${name}`, async () => {
    assert.equal((await shown(answer)).text, '—')
  })
}

test('a page without a place for views, or without a network, asks for none', async () => {
  assert.deepEqual((await shown(views({ v: 1, views: 5 }), { hasPlace: false })).asked, [])
  assert.deepEqual((await shown(views({ v: 1, views: 5 }), { onLine: false })).asked, [])
})
