import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ask } from '../../scripts/search/ask/ask.ts'
import { openIndex } from '../../scripts/search/ask/index-files.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { makeIndex } from '../../scripts/search/index/make-index.ts'
import { seededArticles } from '../bench/search/seeded-articles.ts'

const texts = seededArticles(1000)
const files = new Map(await makeIndex(texts))

/** Questions of four words: the beginnings of titles. */
const questions = Array.from({ length: 20 }, (_, index) =>
  String(texts[index * 49]?.title)
    .split(' ')
    .slice(0, 4)
    .join(' '),
)

test('a question of four words loads at most 25 KiB at 1,000 articles, and 70 with ten excerpts', async () => {
  for (const question of questions) {
    let bytes = 0
    const index = await openIndex(async (path) => {
      const text = files.get(path)
      if (text === undefined) return null
      bytes += gzipSync(text).length
      return text
    })
    const { articles } = await ask(index, parseQuestion(question))
    const titles = await Promise.all(articles.slice(0, 10).map((article) => index.title(article)))
    assert.ok(titles.length > 0)
    assert.ok(bytes <= 25 * 1024, `${question}: ${bytes} bytes`)
    await Promise.all(titles.map(({ address }) => index.text(address)))
    assert.ok(bytes <= 70 * 1024, `${question}: ${bytes} bytes with excerpts`)
  }
})
