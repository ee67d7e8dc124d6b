import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** The calls that change something on disk, as the publishing room makes them. */
const changing = [
  'renameSync',
  'linkSync',
  'symlinkSync',
  'copyFileSync',
  'mkdirSync',
  'rmdirSync',
  'rmSync',
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'fsync',
] as const

type Call = (typeof changing)[number]

/** Asked at each changing call, with its number counted from 1, its name and its parameters, whether it fails. */
type Fails = (count: number, call: Call, parameters: readonly unknown[]) => boolean

interface FaultyRun {
  /** How many changing calls there were. */
  readonly calls: number
  /** What was thrown. */
  readonly error: Error | null
}

/** Runs something while the disk fails. `code` is what a failing call says. */
export function withFaultyDisk(run: () => void, fails: Fails, code = 'EIO'): FaultyRun {
  const disk = breakDisk(fails, code)
  try {
    run()
    return { calls: disk.calls(), error: null }
  } catch (thrown) {
    return { calls: disk.calls(), error: thrown as Error }
  } finally {
    disk.repair()
  }
}

/** The same for what takes its time. */
export async function whileDiskFails(
  run: () => unknown,
  fails: Fails,
  code = 'EIO',
): Promise<FaultyRun> {
  const disk = breakDisk(fails, code)
  try {
    await run()
    return { calls: disk.calls(), error: null }
  } catch (thrown) {
    return { calls: disk.calls(), error: thrown as Error }
  } finally {
    disk.repair()
  }
}

function breakDisk(fails: Fails, code: string) {
  const originals = new Map(changing.map((name) => [name, fs[name]]))
  const target = fs as unknown as Record<string, unknown>
  let calls = 0
  for (const [name, original] of originals) {
    target[name] = (...parameters: unknown[]) => {
      calls++
      if (fails(calls, name, parameters))
        throw Object.assign(new Error(`made to fail: ${name}`), { code })
      return (original as (...all: unknown[]) => unknown)(...parameters)
    }
  }
  syncBuiltinESMExports()
  return {
    calls: () => calls,
    repair(): void {
      for (const [name, original] of originals) target[name] = original
      syncBuiltinESMExports()
    },
  }
}
