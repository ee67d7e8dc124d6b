import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from '../../scripts/search/ask/ask.ts'
import { IndexChanged, openIndex } from '../../scripts/search/ask/index-files.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { cutText } from '../../scripts/search/index/cut-text.ts'
import { makeIndex } from '../../scripts/search/index/make-index.ts'
import { type MadeSegment, makeSegment } from '../../scripts/search/index/make-segment.ts'
import type { SearchText } from '../../scripts/search/search-text.ts'
import { seededArticles } from '../bench/search/seeded-articles.ts'
import { addressesOf, makeText, openFiles } from './sample-index.ts'

const articles = seededArticles(130)

test('the same texts give the same bytes, whatever their order', async () => {
  assert.deepEqual([...(await makeIndex(articles.toReversed()))], [...(await makeIndex(articles))])
})

test('a text is cut once, and what was kept of it will do', async () => {
  let cuts = 0
  const kept = await makeIndex(articles, {
    cut(text) {
      cuts++
      return cutText(text)
    },
  })
  assert.deepEqual([...kept], [...(await makeIndex(articles))])
  assert.equal(cuts, articles.length)
})

test('a segment that was kept is not made again, and the files are the same', async () => {
  const kept = new Map<number, MadeSegment>()
  const keep = async (texts: readonly SearchText[], from: number) => {
    const { segment, counts, files } = await makeSegment(texts, from, cutText)
    const whole = structuredClone({ segment, counts, files: [...files] })
    kept.set(from, whole)
    return whole
  }
  assert.deepEqual(
    [...(await makeIndex(articles, { segment: keep }))],
    [...(await makeIndex(articles))],
  )
  assert.deepEqual([...kept.keys()], [0, 128])
  const more = [...articles, makeText('/tin-tuc/moi/', { date: '2030-01-01', title: 'Bài mới' })]
  const anew: number[] = []
  const index = await makeIndex(more, {
    segment(texts, from) {
      const old = kept.get(from)
      if (old?.segment.count === texts.length) return old
      anew.push(from)
      return makeSegment(texts, from, cutText)
    },
  })
  assert.deepEqual([...index], [...(await makeIndex(more))])
  assert.deepEqual(anew, [128])
})

test('a text that changed leaves alone the buckets of words that it does not have', async () => {
  const before = new Map(await makeIndex(articles))
  const changed = articles.map((text) =>
    text === articles[3] ? { ...text, summary: `${text.summary} Chuột chũi` } : text,
  )
  const touched = [...(await makeIndex(changed))].filter(
    ([path, text]) => before.get(path) !== text,
  )
  const buckets = touched.map(([path]) => path).filter((path) => path.startsWith('tu/'))
  // Two words, their pair, and the pair of the first and the word before it, which has a new follower.
  assert.ok(buckets.length > 0 && buckets.length <= 5, `${buckets}`)
})

test('a new article leaves the files of the old ones alone', async () => {
  const before = new Map(await makeIndex(articles.slice(0, 129)))
  const after = [...(await makeIndex(articles))]
  const touched = after.filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
  assert.equal(touched.filter((path) => path.startsWith('tu/0-')).length, 0)
  const buckets = touched.filter((path) => path.startsWith('tu/'))
  assert.ok(buckets.length <= 16, `${buckets.length} buckets`)
  assert.deepEqual(
    touched.filter((path) => /^(bai|ten|dau)/.test(path)).map((path) => path.split('/')[0]),
    ['ten', 'bai', 'dau.json'],
  )
})

test('both segments answer, and every file is asked for once', async () => {
  const texts = Array.from({ length: 40 }, (_, index) =>
    makeText(`/tin-tuc/bai-${index}/`, { title: 'Họp dân' }),
  )
  const files = new Map(await makeIndex(texts))
  const asked: string[] = []
  const index = await openIndex(async (path) => {
    asked.push(path)
    return files.get(path) ?? null
  })
  assert.equal(index.head.segments.length, 2)
  assert.equal((await addressesOf(index, 'họp dân')).length, 40)
  await addressesOf(index, 'họp dân')
  assert.deepEqual(asked, [...new Set(asked)])
})

test('numbers of two builds are never mixed', async () => {
  const older = new Map(await makeIndex(articles))
  const newer = new Map(await makeIndex(articles.slice(1)))
  const index = await openIndex(
    async (path) => (path === 'dau.json' ? older : newer).get(path) ?? null,
  )
  await assert.rejects(ask(index, parseQuestion('số')), IndexChanged)
  await assert.rejects(index.title(0), IndexChanged)
})

test('a file that could not be had is asked for again', async () => {
  const files = new Map(await makeIndex(articles))
  let isDown = false
  const index = await openIndex(async (path) => {
    if (isDown) throw new TypeError('Failed to fetch')
    return files.get(path) ?? null
  })
  isDown = true
  await assert.rejects(index.title(1), TypeError)
  isDown = false
  assert.match((await index.title(1)).address, /^\//)
})

test('an index without texts answers', async () => {
  const index = await openFiles(await makeIndex([]))
  assert.deepEqual(await addressesOf(index, 'họp'), [])
})
