import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Questions } from '../../scripts/build/contained/questions.ts'

const config = { wanted: 'pictures', orders: [] } as const

test('each question gets its own answer, in whatever order they come', async () => {
  const asked: number[] = []
  const questions = new Questions((number) => asked.push(number))
  const [one, two, three] = [1, 2, 3].map(() => questions.ask(config))
  const [first = 0, second = 0, third = 0] = asked
  questions.hear({ kind: 'answer', question: second, answer: 'two' })
  questions.hear({
    kind: 'no-answer',
    question: third,
    error: { name: 'Full', message: 'disk', fields: { code: 'ENOSPC' } },
  })
  questions.hear({ kind: 'answer', question: first, answer: 'one' })
  assert.equal(await one, 'one')
  assert.equal(await two, 'two')
  await assert.rejects(three as Promise<unknown>, { name: 'Full', code: 'ENOSPC' })
})

test('an answer that comes twice, or to no question, is nobody’s; other messages are no answers', async () => {
  const questions = new Questions(() => {})
  const answer = questions.ask(config)
  assert.ok(questions.hear({ kind: 'answer', question: 7, answer: 'seven' }))
  assert.ok(questions.hear({ kind: 'answer', question: 1, answer: 'one' }))
  assert.ok(questions.hear({ kind: 'answer', question: 1, answer: 'late' }))
  assert.equal(await answer, 'one')
  assert.ok(!questions.hear({ kind: 'help', work: new Uint8Array() }))
})
