import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from '../../scripts/search/ask/ask.ts'
import { parseQuestion } from '../../scripts/search/ask/question.ts'
import { fold, spell } from '../../scripts/search/spelling/spelling.ts'
import { seededArticles } from '../bench/search/seeded-articles.ts'
import { openTexts, sampleTexts } from './sample-index.ts'

const sets = {
  'the sample site': await sampleTexts(),
  'its pages in English': await sampleTexts('en'),
  'made-up articles': seededArticles(70),
}

for (const [name, texts] of Object.entries(sets)) {
  const index = await openTexts(texts)
  const numbers = new Map<string, number>()
  for (let number = 0; number < texts.length; number++) {
    numbers.set((await index.title(number)).address, number)
  }

  test(`every word of every article finds its article, with and without marks: ${name}`, async () => {
    const words = new Map<string, Set<number>>()
    for (const { address, title, summary, body, around } of texts) {
      // Cut here by another rule than the index does.
      for (const word of `${title}\n${summary}\n${body}\n${around}`.split(/[^\p{L}\p{N}\p{M}]+/u)) {
        if (word === '') continue
        const all = words.get(word) ?? new Set()
        words.set(word, all.add(numbers.get(address) ?? -1))
      }
    }
    assert.ok(words.size > 200, `${words.size} words`)
    for (const [word, expected] of words) {
      for (const typed of [word, word.normalize('NFD'), fold(spell(word)), word.toUpperCase()]) {
        const { articles } = await ask(index, parseQuestion(`${typed} `))
        const missing = expected.difference(new Set(articles))
        assert.equal(missing.size, 0, `${typed}: ${[...missing]}`)
      }
    }
  })
}
