import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Filters } from '../../scripts/search/ask/ask.ts'
import { addressesOf, makeText, openTexts } from './sample-index.ts'

const orders: readonly [rule: string, typed: string, better: object, worse: object][] = [
  ['exact marks come before others', 'đường', { body: 'con đường' }, { title: 'Nuôi dương' }],
  ['a title comes before a summary', 'họp dân', { title: 'họp dân' }, { summary: 'họp dân' }],
  ['a summary comes before a text', 'họp dân', { summary: 'họp dân' }, { body: 'họp dân' }],
  ['neighbours come before others', 'họp dân', { body: 'họp dân' }, { body: 'họp với dân' }],
  ['neighbours end with a sentence', 'họp dân', { body: 'họp dân' }, { body: 'họp. Dân đến' }],
  [
    'a whole word comes before a beginning',
    'hop',
    { body: 'hợp' },
    { body: 'hợphọp', date: '2023-01-01' },
  ],
  ['a newer article comes first', 'họp', { body: 'họp', date: '2023-01-01' }, { body: 'họp' }],
  ['a later hour comes first', 'họp', { body: 'họp', date: '2022-09-05T19:30' }, { body: 'họp' }],
  ['without marks all spellings are one', 'duong', { title: 'Đường' }, { body: 'duong' }],
]
for (const [rule, typed, better, worse] of orders) {
  test(rule, async () => {
    const texts = [makeText('/b/', worse), makeText('/a/', better)]
    assert.deepEqual(await addressesOf(await openTexts(texts), typed), ['/a/', '/b/'])
  })
}

const phrases: readonly [typed: string, body: string, isFound: boolean][] = [
  ['"họp dân"', 'cuộc họp dân phố', true],
  ['"họp dân"', 'họp với dân', false],
  ['"họp dân"', 'hợp dân', false],
  ['"hop dan"', 'hợp dân', true],
  ['"họp" "dân"', 'dân đi họp', true],
  ['họp "dân phố"', 'dân phố đi họp', true],
  ['"đường"', 'con dường', false],
]
for (const [typed, body, isFound] of phrases) {
  test(`${typed} ${isFound ? 'finds' : 'does not find'} ${body}`, async () => {
    const index = await openTexts([makeText('/a/', { body })])
    assert.equal((await addressesOf(index, typed)).length, isFound ? 1 : 0)
  })
}

const filtered: readonly [filters: Filters, found: string[]][] = [
  [{}, ['/a/', '/c/', '/b/']],
  [{ newest: true }, ['/c/', '/b/', '/a/']],
  [{ section: 'tin-tuc' }, ['/a/', '/c/']],
  [{ year: '2023' }, ['/b/']],
  [{ year: '2024' }, ['/c/']],
  [{ year: '1999' }, []],
  [{ tag: 'ho-tich' }, ['/b/']],
  [{ tag: 'ho-tich', section: 'tin-tuc' }, []],
]
for (const [filters, found] of filtered) {
  test(`narrowed by ${JSON.stringify(filters)}`, async () => {
    const index = await openTexts([
      makeText('/a/', { title: 'họp', date: '2022-01-01' }),
      makeText('/b/', { body: 'họp', date: '2023-01-01', section: 'tb', tags: ['ho-tich'] }),
      makeText('/c/', { body: 'họp', date: '2024-01-01' }),
    ])
    assert.deepEqual(await addressesOf(index, 'họp', filters), found)
  })
}
