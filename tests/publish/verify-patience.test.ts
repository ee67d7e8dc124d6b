import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NoAnswer, openAsker } from '../../scripts/publish/verify/ask.ts'
import { startPatience } from '../../scripts/publish/verify/patience.ts'
import { reader } from '../../scripts/publish/verify/visitors.ts'
import { serveSite } from './site-server.ts'
import { at, built, told } from './verify-served.ts'

const minute = 60 * 1000

test('a run has its time, and a large site has more', () => {
  let now = 1000
  const [small, large] = [startPatience(0, () => now), startPatience(120_000_000, () => now)]
  now += 20 * minute
  assert.equal(small.isOver(), null)
  now += 1
  assert.equal(small.isOver(), 'time')
  assert.equal(large.isOver(), null)
  now += 10 * minute
  assert.equal(large.isOver(), 'time')
})

test('ten questions without an answer in a row are enough, or twenty-four in all', () => {
  const inRow = startPatience(0)
  for (let question = 0; question < 9; question++) inRow.unanswered()
  assert.equal(inRow.isOver(), null)
  inRow.unanswered()
  assert.equal(inRow.isOver(), 'silence')
  const inAll = startPatience(0)
  for (let question = 0; question < 24; question++) {
    assert.equal(inAll.isOver(), null)
    inAll.answered()
    inAll.unanswered()
  }
  assert.equal(inAll.isOver(), 'silence')
})

test('an answer that begins and does not end is not waited for longer than its size asks', async () => {
  const answer = at('', (response) => response.write('x'))
  const { site: url } = await serveSite({ files: built, answer })
  const asker = openAsker({ connections: 1, timeoutMilliseconds: 50 })
  await assert.rejects(
    asker.ask({ url, visitor: reader, limit: 1000, expected: 0 }),
    (error) => error instanceof NoAnswer && error.reason === 'timeout',
  )
  asker.close()
})

test('a server that asks for fewer questions is asked no further', async () => {
  let asked = 0
  const lines = await told({
    answer: (address, _, response) => {
      if (address === '') return false
      asked++
      response.writeHead(429).end()
      return true
    },
  })
  assert.equal(lines[0], 'given-up /')
  assert.ok(lines.slice(1).every((line) => line.startsWith('no-answer ')))
  assert.ok(asked < 30, `${asked} questions`)
})
