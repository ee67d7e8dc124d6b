import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { exportCsv } from '../../scripts/statistics/endpoint/export-csv.ts'
import { domain, startEndpoint } from './start-endpoint.ts'

type Started = Awaited<ReturnType<typeof startEndpoint>>

const daysOf = async ({ read }: Started) => (await read('/so-lieu-ngay.json')).days
const day = (date: string, count: number | null) => ({ date, visits: count, views: count })

/** A database of one visit, on 10 January; nothing ran since. */
async function visitedOnce(t: TestContext): Promise<Started> {
  const endpoint = await startEndpoint(t)
  endpoint.set('2026-01-10T05:00:00Z')
  await endpoint.view()
  return endpoint
}

test('a day on which the endpoint ran and nobody came is 0, one on which it did not run is unknown', async (t) => {
  const endpoint = await visitedOnce(t)
  for (const running of ['2026-01-11', '2026-01-13']) {
    endpoint.set(`${running}T05:00:00Z`)
    await endpoint.restart()
  }
  endpoint.set('2026-01-14T05:00:00Z')
  assert.deepEqual(await daysOf(endpoint), [
    day('2026-01-10', 1),
    day('2026-01-11', 0),
    day('2026-01-12', null),
    day('2026-01-13', 0),
    day('2026-01-14', 0),
  ])
})

test('an endpoint that goes on running notes the day every ten minutes, also for a site that nobody reads', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const endpoint = await visitedOnce(t)
  for (const running of ['2026-01-11', '2026-01-12']) {
    endpoint.set(`${running}T05:00:00Z`)
    t.mock.timers.tick(600_000)
  }
  endpoint.set('2026-01-13T05:00:00Z')
  const counts = (await daysOf(endpoint)).map(({ visits }: { visits: number | null }) => visits)
  assert.deepEqual(counts, [1, 0, 0, 0])
})

test('days before the first visit are not told, nor exported', async (t) => {
  const endpoint = await startEndpoint(t)
  endpoint.set('2026-01-17T05:00:00Z')
  assert.deepEqual(await daysOf(endpoint), [])
  assert.deepEqual(exportCsv(endpoint.file, domain), [])
  endpoint.set('2026-01-18T05:00:00Z')
  await endpoint.view()
  endpoint.set('2026-01-19T05:00:00Z')
  assert.deepEqual(await daysOf(endpoint), [day('2026-01-18', 1), day('2026-01-19', 0)])
  assert.match(exportCsv(endpoint.file, domain)[0]?.text ?? '', /^.*\n"2026-01-18",1,1\n$/)
})

test('of a visit longer ago than 400 days, the days since are told: 400 of them', async (t) => {
  const endpoint = await visitedOnce(t)
  endpoint.set('2027-06-01T05:00:00Z')
  const days = await daysOf(endpoint)
  assert.equal(days.length, 400)
  assert.deepEqual([days[0], days.at(-1)], [day('2026-04-28', null), day('2027-06-01', 0)])
})

test('where the day cannot be noted it is unknown, and the days before it are told all the same', async (t) => {
  const endpoint = await visitedOnce(t)
  const outside = new DatabaseSync(endpoint.file)
  t.after(() => outside.close())
  outside.exec('BEGIN IMMEDIATE')
  endpoint.set('2026-01-11T05:00:00Z')
  const known = day('2026-01-10', 1)
  assert.deepEqual(await daysOf(endpoint), [known, day('2026-01-11', null)])
  outside.exec('ROLLBACK')
  endpoint.set('2026-01-11T05:00:01Z')
  assert.deepEqual(await daysOf(endpoint), [known, day('2026-01-11', 0)])
})
