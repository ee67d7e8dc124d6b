import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, Dropped } from '../../scripts/search/ask/ask.ts'
import { fetchAhead } from '../../scripts/search/ask/find-words.ts'
import { openIndex } from '../../scripts/search/ask/index-files.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { bucketPath } from '../../scripts/search/format.ts'
import { makeIndex } from '../../scripts/search/index/make-index.ts'
import { seededArticles } from '../bench/search/seeded-articles.ts'

const texts = seededArticles(130)
const files = new Map(await makeIndex(texts))
const title = String(texts[77]?.title)
const [one = '', two = '', three = ''] = title.toLowerCase().split(' ')

/** An index that notes which of its files are asked for. */
async function watched() {
  const asked: string[] = []
  const index = await openIndex(async (path) => {
    asked.push(path)
    return files.get(path) ?? null
  })
  asked.length = 0
  return { index, asked }
}

test('a word that is being typed costs no file, one that is whole those of its lists', async () => {
  const { index, asked } = await watched()
  fetchAhead(index, parseQuestion(one))
  assert.deepEqual(asked, [])
  fetchAhead(index, parseQuestion(`${one} ${two.charAt(0)}`))
  const folded = parseQuestion(one).words[0]?.folded ?? ''
  assert.deepEqual(
    asked,
    index.head.segments.map((segment) => bucketPath(segment, folded)),
  )
})

test('what was fetched ahead is what the question needs, and is not fetched again', async () => {
  const ahead = await watched()
  fetchAhead(ahead.index, parseQuestion(`${one} ${two} ${three} `))
  const fetched = ahead.asked.toSorted()
  const question = parseQuestion(`${one} ${two} ${three} `)
  const answer = await ask(ahead.index, question)
  assert.ok(answer.articles.length > 0)
  assert.deepEqual(ahead.asked.toSorted(), fetched)
  const alone = await watched()
  assert.deepEqual(await ask(alone.index, question), answer)
  assert.deepEqual(alone.asked.toSorted(), fetched)
})

test('what cannot be fetched ahead is fetched with the question', async () => {
  let isDown = false
  const index = await openIndex(async (path) => {
    if (isDown) throw new TypeError('Failed to fetch')
    return files.get(path) ?? null
  })
  isDown = true
  fetchAhead(index, parseQuestion(`${one} ${two} `))
  await assert.rejects(ask(index, parseQuestion(`${one} ${two} `)), TypeError)
  isDown = false
  assert.ok((await ask(index, parseQuestion(`${one} ${two} `))).articles.length > 0)
})

test('a question that has become another one fetches no more', async () => {
  const typed = `${one} ${two.charAt(0)}`
  const whole = await watched()
  await ask(whole.index, parseQuestion(typed))
  const late = await watched()
  await assert.rejects(
    ask(late.index, parseQuestion(typed), {}, () => true),
    Dropped,
  )
  // Two words and their pair; not what the second may become.
  assert.ok(late.asked.length <= 3 * late.index.head.segments.length)
  assert.ok(whole.asked.length > late.asked.length, `${whole.asked}`)
})
