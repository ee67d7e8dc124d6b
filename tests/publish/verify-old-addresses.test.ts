import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Files } from './folder-of.ts'
import type { ServeOptions } from './site-server.ts'
import { built, told } from './verify-served.ts'

const files: Files = {
  ...built,
  'cu/7/index.html': 'Trang này đã chuyển',
  'cu/họp.html': 'Trang này đã chuyển',
  'xem.aspx/index.html': 'Trang này đã chuyển',
  'rut/index.html': 'Bài này đã rút',
  'bai-viet.json': JSON.stringify({
    version: 1,
    articles: [],
    moved: [
      { from: '/cu/7/', to: '/tin-tuc/a/' },
      { from: '/cu/họp.html', to: '/tin-tuc/a/' },
      { from: '/xem.aspx', to: '/tin-tuc/a/' },
    ],
    withdrawn: ['/rut/'],
  }),
  'en/old/index.html': 'This page has moved',
  'en/bai-viet.json': JSON.stringify({
    moved: [{ from: '/en/old/', to: '/the/x/' }],
    withdrawn: [],
  }),
}

/** A host that answers some addresses by itself: with a status, or sending on. */
function host(answers: Readonly<Record<string, number | readonly [number, string]>>): ServeOptions {
  return {
    files,
    answer: (address, _, response) => {
      const answer = answers[address]
      if (answer === undefined) return false
      const [status, location] = typeof answer === 'number' ? [answer] : answer
      response.writeHead(status, location === undefined ? {} : { location }).end('no page')
      return true
    },
  }
}

// biome-ignore format: one case a line
const cases: readonly (readonly [name: string, Parameters<typeof host>[0], expected: readonly string[]])[] = [
  ['with a page each', {}, []],
  ['that lead on for good, or are gone', { 'cu/7/': [301, '/tin-tuc/a/'], 'cu/h%E1%BB%8Dp.html': [308, '../tin-tuc/a/'], 'xem.aspx/': [301, '/tin-tuc/a/'], 'rut/': 410, 'en/old/': [301, '/the/x/'] }, []],
  ['that lead on for now', { 'cu/7/': [302, '/tin-tuc/a/'] }, ['redirected cu/7/index.html']],
  ['that lead to another page of the site', { 'cu/7/': [301, '/the/x/'] }, ['redirected cu/7/index.html']],
  ['that lead to another site', { 'cu/7/': [301, 'https://bet.example/tin-tuc/a/'] }, ['redirected cu/7/index.html']],
  ['that lead to no address', { 'cu/7/': [301, 'https://'] }, ['redirected cu/7/index.html']],
  ['that are withdrawn and lead on', { 'rut/': [301, '/tin-tuc/a/'] }, ['redirected rut/index.html']],
  ['that are moved and gone', { 'cu/7/': 410 }, ['status-wrong cu/7/index.html']],
  ['that nobody may see', { 'rut/': 403 }, ['status-wrong rut/index.html']],
  ['that are missing', { 'rut/': 404 }, ['missing rut/index.html']],
  ['that are none: an article that leads on', { 'tin-tuc/a/': [301, '/'] }, ['redirected tin-tuc/a/index.html']],
  ['that are none: an article that is gone', { 'tin-tuc/a/': 410 }, ['status-wrong tin-tuc/a/index.html']],
]
for (const [name, answers, expected] of cases) {
  test(`old addresses ${name}: ${expected.join() || 'nothing to tell'}`, async () => {
    assert.deepEqual(await told(host(answers), files), expected)
  })
}

test('only the list that was built is believed', async () => {
  const list = { moved: [], withdrawn: ['/rut/', '/tin-tuc/a/'] }
  const planted = { ...files, 'bai-viet.json': JSON.stringify(list) }
  const answers = host({ 'rut/': 410, 'tin-tuc/a/': 410 })
  assert.deepEqual((await told({ ...answers, files: planted }, files)).toSorted(), [
    'changed bai-viet.json',
    'status-wrong rut/index.html',
    'status-wrong tin-tuc/a/index.html',
  ])
})

test('a site without such a list is checked like any other', async () => {
  assert.deepEqual(await told({}), [])
})
