import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark, Target } from './benchmark.ts'
import { places } from './builds/commands.ts'
import { prepare } from './builds/prepare.ts'
import { type Comparison, ratioRows } from './builds/ratios.ts'
import { type Case, cases, runRound } from './builds/round.ts'
import type { Measured } from './builds/run-measured.ts'
import { seededSite } from './builds/seeded-site.ts'

/** Targets hold for a newsroom of ten years. */
const targetSize = 10_000

/** Pagefind takes a minute where the others take seconds. */
const pagefindRounds = 2

const atMost = (value: number): Target => ({ below: value + 0.0005 })
const besideHugo = (value: number): Comparison[] => [{ than: cases.hugo, target: atMost(value) }]

const comparisons: Readonly<Record<Case, readonly Comparison[]>> = {
  [cases.cold]: [...besideHugo(0.9), { than: cases.eleventy, target: atMost(0.33) }],
  [cases.coldSearch]: [...besideHugo(1.4), { than: cases.pagefind, target: atMost(0.2) }],
  [cases.body]: besideHugo(0.2),
  [cases.bodySearch]: besideHugo(0.3),
  [cases.title]: besideHugo(0.35),
  [cases.nothing]: besideHugo(0.15),
  [cases.added]: besideHugo(0.4),
  [cases.check]: besideHugo(0.6),
  [cases.checkOne]: besideHugo(0.15),
  [cases.hugo]: [],
  [cases.pagefind]: [{ than: cases.hugo }],
  [cases.eleventy]: [{ than: cases.hugo }],
  [cases.floor]: [{ than: cases.hugo }],
}
const memory = { [cases.cold]: atMost(900), [cases.coldSearch]: atMost(900) }

/**
 * Our builds, cold and after each kind of edit, beside Hugo, Pagefind and Eleventy with the same articles and the same pages, and
 * beside the writing of the files alone; in turns.
 */
export const builds: Benchmark = {
  async run({ articles: count, rounds, onProgress }) {
    const root = mkdtempSync(join(tmpdir(), 'cong-tinh-bench-'))
    try {
      const at = places(root)
      const articles = seededSite(count)
      const { hasHugo } = await prepare(at, articles, onProgress)
      const runs = new Map<Case, Measured[]>(Object.values(cases).map((name) => [name, []]))
      for (let round = 0; round < rounds; round++) {
        const onMeasured = (name: Case, measured: Measured) => {
          runs.get(name)?.push(measured)
          onProgress(`${round + 1}/${rounds} ${name}: ${measured.seconds.toFixed(2)} s`)
        }
        const withPagefind = round < pagefindRounds
        await runRound({ at, articles, round, hasHugo, withPagefind, onMeasured })
      }
      const measured = new Map([...runs].filter(([, list]) => list.length > 0))
      return count === targetSize
        ? ratioRows(`${count}`, measured, comparisons, memory)
        : ratioRows(`${count}`, measured, withoutTargets(comparisons))
    } finally {
      rmSync(root, { recursive: true })
    }
  },
}

function withoutTargets(
  all: Readonly<Record<string, readonly Comparison[]>>,
): Record<string, Comparison[]> {
  return Object.fromEntries(
    Object.entries(all).map(([name, list]) => [name, list.map(({ than }) => ({ than }))]),
  )
}
