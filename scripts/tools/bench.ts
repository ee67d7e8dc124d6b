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
const usage = `npm run bench [-- ${Object.keys(benchmarks).join(' | ')}]; riêng soak thêm --minutes N, từ 4 đến 1440`
const { values, positionals } = readFlags(usage, { minutes: { type: 'string' } }, 'optional')
const [name] = positionals
const minutes = values.minutes === undefined ? 30 : Number(values.minutes)
const isRight =
  (name === undefined || Object.hasOwn(benchmarks, name)) &&
  (values.minutes === undefined || (name === 'soak' && /^\d{1,4}$/.test(values.minutes))) &&
  minutes >= 4 &&
  minutes <= 1440
if (!isRight) wrongUsage(`Cách dùng: ${usage}`)

const chosen = Object.entries(benchmarks).filter(([known, { isQuick }]) =>
  name === undefined ? isQuick : known === name,
)
try {
  const rows: Row[] = []
  for (const [known, benchmark] of chosen) {
    const onProgress = (line: string) => console.error(`${known}: ${line}`)
    rows.push(...(await benchmark.run({ minutes, onProgress })))
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
