import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readOutput } from './compare-outputs.ts'
import type { Measured } from './run-measured.ts'

/** Writes the files of a finished site once more and nothing else: what no builder in one process can be quicker than. Reading them is not counted. */
export function writeFloor(from: string, to: string): Measured {
  const folders = new Set<string>()
  let seconds = 0
  let processor = 0
  for (const path of readOutput(from).keys()) {
    const bytes = readFileSync(join(from, path))
    const target = join(to, path)
    const folder = dirname(target)
    const start = performance.now()
    const used = process.cpuUsage()
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(target, bytes)
    const { user, system } = process.cpuUsage(used)
    processor += (user + system) / 1e6
    seconds += (performance.now() - start) / 1000
  }
  return { seconds, processorSeconds: processor, peakBytes: null }
}
