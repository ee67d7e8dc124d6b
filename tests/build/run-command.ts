import { spawnSync } from 'node:child_process'

export interface CommandRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs a command of `scripts/tools` to its end, as npm would. */
export function runCommand(
  command: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CommandRun {
  const run = spawnSync(process.execPath, [`scripts/tools/${command}.ts`, ...flags], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}
