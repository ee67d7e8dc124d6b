import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutText } from '../../scripts/search/index/cut-text.ts'
import { PairTable } from '../../scripts/search/index/pair-table.ts'
import { PostingStore } from '../../scripts/search/index/posting-store.ts'
import { TermLists } from '../../scripts/search/index/term-lists.ts'
import { WordTable } from '../../scripts/search/index/word-table.ts'
import { decodePostings } from '../../scripts/search/postings.ts'
import { makeText } from './sample-index.ts'

test('pairs have their numbers, however many there are', () => {
  const table = new PairTable()
  for (const round of [0, 1]) {
    for (let first = 0; first < 300; first++) {
      for (let second = 0; second < 300; second += 7) {
        const id = table.idOf(first, second)
        assert.equal(id, first * 43 + second / 7, `${round}`)
        assert.deepEqual([table.firstOf(id), table.secondOf(id)], [first, second])
      }
    }
  }
  table.clear()
  assert.equal(table.size, 0)
  assert.equal(table.idOf(5, 5), 0)
})

test('words have their numbers, wherever they stand', () => {
  const table = new WordTable()
  const words = Array.from({ length: 20_000 }, (_, index) => `từ${index.toString(36)}`)
  const text = words.join(' ')
  for (const _ of [0, 1]) {
    let start = 0
    for (const [id, word] of words.entries()) {
      assert.equal(table.idOf(text, start, start + word.length), id)
      start += word.length + 1
    }
  }
  assert.equal(table.size, words.length)
  assert.equal(table.textOf(777), words[777])
})

test('lists of every length read as they were added, though they grow at the same time', () => {
  const store = new PostingStore()
  const steps = [1, 3, 40, 1700]
  const lists = steps.map(() => store.open())
  const articles = 70_000
  for (let article = 0; article < articles; article++) {
    for (const [index, step] of steps.entries()) {
      if (article % step === 0) store.add(lists[index] as number, article, article % 4)
    }
  }
  for (const [index, step] of steps.entries()) {
    const list = lists[index] as number
    const bytes = new Uint8Array(store.lengthOf(list) + 5)
    assert.equal(store.write(list, bytes, 5), bytes.length)
    const found = new Uint8Array(articles)
    const text = new TextDecoder().decode(bytes.subarray(5))
    const count = decodePostings(text, { found, there: 4, replaces: false })
    assert.equal(count, Math.ceil(articles / step))
    assert.equal(count, store.countOf(list))
    assert.ok(
      found.every((bits, article) => bits === (article % step === 0 ? 4 | (article % 4) : 0)),
    )
  }
})

test('a cut holds words, pairs and filters, each once', () => {
  const text = makeText('/a/', {
    title: 'Họp dân',
    summary: 'Họp dân, họp tổ. Tổ dân phố',
    body: 'hoạ hoạ\nHỌP DÂN',
    tags: ['ho-tich', 'ho-khau'],
  })
  const [words, pairs, filters] = cutText(text).split('\n')
  assert.equal(words, '#hop. #dân "tô? "phô\' hoa.')
  // họp dân; dân họp, họp tổ; tổ dân, dân phố; hoạ hoạ.
  assert.equal(pairs, '$0#1"0"2"1"3$44')
  assert.equal(filters, '#tin-tuc @ho-tich @ho-khau')
})

test('a word of nothing but a tone is a word, and no sign of a place', () => {
  const lists = new TermLists()
  lists.add(cutText(makeText('/a/', { title: '\u0300', body: '\u0301 \u0323 a' })))
  assert.deepEqual(lists.words, ['`', "'", '.', 'a', '#tin-tuc'])
})

test('a text without words and filters has an empty cut', () => {
  const cut = cutText(makeText('/a/', { title: '…', section: '' }))
  assert.equal(cut, '\n\n')
  const lists = new TermLists()
  lists.add(cut)
  assert.deepEqual([lists.words, lists.pairs.size], [[], 0])
})
