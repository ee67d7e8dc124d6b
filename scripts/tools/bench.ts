// npm run bench: measures, prints a table and writes bench.json. It stands beside the tests: how fast a machine is proves no code right.
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { commandWords } from '../../templates/words/commands/command-words.ts'
import { BenchmarkFailed, misses, type Row } from '../../tests/bench/benchmark.ts'
import { benchmarks } from '../../tests/bench/benchmarks.ts'
import { formatTable } from '../../tests/bench/format-table.ts'
import { failure } from './failure.ts'
import { readFlags, wrongUsage } from './flags.ts'

const file = 'bench.json'
const usage = `npm run bench [-- ${Object.keys(benchmarks).join(' ')}], một hay nhiều tên; riêng soak thêm --minutes N, từ 4 đến 1440; riêng builds thêm --articles N, từ 100 đến 1000000, và --rounds N, từ 1 đến 99`
/** What may be chosen, the benchmark that it is for, what it is otherwise, and its bounds. */
const numbers = {
  minutes: { of: 'soak', usual: 30, least: 4, most: 1440 },
  articles: { of: 'builds', usual: 10_000, least: 100, most: 1_000_000 },
  rounds: { of: 'builds', usual: 5, least: 1, most: 99 },
}
const string = { type: 'string' } as const
const flags = { minutes: string, articles: string, rounds: string }
const { values, positionals } = readFlags(usage, flags, 'many')
const names: readonly string[] = positionals

/** Null where it is no number, out of its bounds, or not for the chosen benchmark. */
function readNumber(flag: keyof typeof numbers): number | null {
  const { of, usual, least, most } = numbers[flag]
  const written = values[flag]
  if (written === undefined) return usual
  const number = /^\d{1,7}$/.test(written) ? Number(written) : 0
  return names.includes(of) && number >= least && number <= most ? number : null
}

const [minutes, articles, rounds] = [
  readNumber('minutes'),
  readNumber('articles'),
  readNumber('rounds'),
]
const areKnown = names.every((name) => Object.hasOwn(benchmarks, name))
if (!areKnown || minutes === null || articles === null || rounds === null)
  wrongUsage(`Cách dùng: ${usage}`)

const chosen = Object.entries(benchmarks).filter(([known, { isQuick }]) =>
  names.length === 0 ? isQuick : names.includes(known),
)
try {
  const rows: Row[] = []
  for (const [known, { load }] of chosen) {
    const benchmark = await load()
    const onProgress = (line: string) => console.error(`${known}: ${line}`)
    rows.push(...(await benchmark.run({ minutes, articles, rounds, onProgress })))
  }
  const machine = { node: process.version, cpus: cpus().map(({ model }) => model) }
  const measured = { at: new Date().toISOString(), ...machine, rows }
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`)
  const missed = rows.filter(misses).length
  console.log(formatTable(rows))
  console.log(
    `Đã ghi ${file}. ${missed === 0 ? 'Mọi mục tiêu đều đạt.' : `${missed} mục tiêu không đạt.`}`,
  )
} catch (error) {
  const isExpected = error instanceof BenchmarkFailed
  const { sentence, code } = isExpected
    ? { sentence: error.message, code: 3 }
    : failure(error, commandWords.vi, file)
  console.error(sentence)
  process.exitCode = code
}
