import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { BenchmarkFailed } from '../benchmark.ts'
import { processorSeconds, treeBytes } from './process-tree.ts'

/** What one run cost. */
export interface Measured {
  readonly seconds: number
  /** Time of processors, of all its processes together, user and system; null where the system does not say. */
  readonly processorSeconds: number | null
  /** The most memory that its processes had at once, in bytes; null where the system does not say. */
  readonly peakBytes: number | null
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly folder?: string
}

/** So often the memory is looked at, in milliseconds. */
const sampleEvery = 50

/**
 * Runs a command to its end, and says what it cost. Rejects with BenchmarkFailed when it fails. One at a time. What others wrote before
 * is on the disk first, where the system has `sync`: a build of five seconds would pay for the gigabyte of the one before.
 */
export async function runMeasured({ file, args, folder }: Command): Promise<Measured> {
  spawnSync('sync')
  const before = processorSeconds(readOwnStat())
  const from = performance.now()
  const child = spawn(file, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = `${errors}${text}`.slice(-2000)
  })
  let peakBytes: number | null = null
  const sample = () => {
    const bytes = child.pid === undefined ? null : treeBytes(child.pid)
    if (bytes !== null) peakBytes = Math.max(peakBytes ?? 0, bytes)
  }
  const timer = setInterval(sample, sampleEvery)
  try {
    const [code] = await once(child, 'close')
    const seconds = (performance.now() - from) / 1000
    if (code !== 0) {
      throw new BenchmarkFailed(`${file} ${args.join(' ')}: ${code}\n${errors}`)
    }
    const after = processorSeconds(readOwnStat())
    return {
      seconds,
      processorSeconds: before === null || after === null ? null : after - before,
      peakBytes,
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new BenchmarkFailed(error.message)
    throw error
  } finally {
    clearInterval(timer)
  }
}

function readOwnStat(): string | null {
  try {
    return readFileSync('/proc/self/stat', 'utf8')
  } catch {
    return null
  }
}
