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
] as const

type Call = (typeof changing)[number]

/**
 * Runs something while the disk fails: `fails` is asked at each changing call, with its number counted from 1 and its name.
 * `code` is what the failing call says. Returns how many changing calls there were, and what was thrown.
 */
export function withFaultyDisk(
  run: () => void,
  fails: (count: number, call: Call) => boolean,
  code = 'EIO',
): { calls: number; error: Error | null } {
  const originals = new Map(changing.map((name) => [name, fs[name]]))
  const target = fs as unknown as Record<string, unknown>
  let calls = 0
  let error: Error | null = null
  for (const [name, original] of originals) {
    target[name] = (...parameters: unknown[]) => {
      calls++
      if (fails(calls, name)) throw Object.assign(new Error(`made to fail: ${name}`), { code })
      return (original as (...all: unknown[]) => unknown)(...parameters)
    }
  }
  syncBuiltinESMExports()
  try {
    run()
  } catch (thrown) {
    error = thrown as Error
  } finally {
    for (const [name, original] of originals) target[name] = original
    syncBuiltinESMExports()
  }
  return { calls, error }
}
