import { join } from 'node:path'
import { type Benchmark, BenchmarkFailed, type Row } from './benchmark.ts'
import { checkCounts } from './load/check-counts.ts'
import { startBare } from './load/start-bare.ts'
import { startReal } from './load/start-real.ts'
import { pageView } from './load/visitors.ts'
import { connections, type Load, wireRequest, writeRequests, wrk } from './load/wrk.ts'
import { median } from './median.ts'

const rounds = 9
const secondsEach = 3

/** Events of one round; whoever gets further meets the same visitors once more. The next round's visitors are others. */
const eventsEach = 30_000

/** Share of a bare server's rate that the endpoint must reach. */
const targets = { figures: 0.8, events: 0.25 }

interface Round {
  readonly bare: Load
  readonly real: Load
}

/**
 * The endpoint's own command with a database on disk, beside a bare `node:http` server that answers the same bytes: in
 * turns, under the same load, on the same cores. Whatever else the machine does meets both, and shares are taken round by round.
 */
export const endpointLoad: Benchmark = {
  async run({ onProgress }) {
    using real = await startReal()
    const { headers, body } = pageView(0)
    using bare = await startBare(
      await fetch(`${real.origin}/so-lieu.json`),
      await fetch(`${real.origin}/api/event`, { method: 'POST', headers, body }),
    )
    const measure = async (file: string, isBareFirst: boolean): Promise<Round> => {
      const order = isBareFirst ? ([bare, real] as const) : ([real, bare] as const)
      const first = await wrk(order[0].origin, file, secondsEach)
      const second = await wrk(order[1].origin, file, secondsEach)
      return isBareFirst ? { bare: first, real: second } : { bare: second, real: first }
    }

    const file = join(real.folder, 'requests')
    const figures: Round[] = []
    const events: Round[] = []
    // The first round only makes the code of both warm.
    for (let round = 0; round <= rounds; round++) {
      onProgress(`${round}/${rounds} vòng`)
      writeRequests(file, [wireRequest('GET', '/so-lieu.json', { accept: '*/*' })])
      figures.push(await measure(file, round % 2 === 0))
      writeRequests(file, eventRequests(1 + round * eventsEach))
      events.push(await measure(file, round % 2 === 0))
    }
    checkCounts({
      outcomes: await real.outcomes(),
      views: await real.stop(),
      acknowledged: 1 + events.reduce((sum, { real: { answers } }) => sum + answers, 0),
      // wrk hangs up at the end of a round, and does not read what was under way.
      unread: connections * events.length,
    })
    return [...rowsOf('figures', figures), ...rowsOf('events', events)]
  },
}

function eventRequests(from: number): string[] {
  return Array.from({ length: eventsEach }, (_, index) => {
    const { headers, body } = pageView(from + index)
    return wireRequest('POST', '/api/event', headers, body)
  })
}

function rowsOf(kind: keyof typeof targets, [, ...measured]: readonly Round[]): readonly Row[] {
  for (const { refused, broken } of measured.flatMap(({ bare, real }) => [bare, real])) {
    if (refused + broken === 0) continue
    throw new BenchmarkFailed(`${kind}: ${refused} câu trả lời lỗi, ${broken} kết nối hỏng.`)
  }
  const middle = (of: (round: Round) => number) => median(measured.map(of))
  return [
    { name: `${kind}, bare server`, value: middle(({ bare }) => bare.perSecond), unit: '/s' },
    { name: kind, value: middle(({ real }) => real.perSecond), unit: '/s' },
    {
      name: `${kind}, share of the bare server`,
      value: middle(({ bare, real }) => real.perSecond / bare.perSecond),
      unit: '',
      target: { atLeast: targets[kind] },
    },
    { name: `${kind}, p50`, value: middle(({ real }) => real.p50), unit: 'ms' },
    { name: `${kind}, p99`, value: middle(({ real }) => real.p99), unit: 'ms' },
  ]
}
