import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'

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

/** The same without holding up this process, which may be the server that the command asks. */
export async function startCommand(command: string, flags: readonly string[]): Promise<CommandRun> {
  const child = spawn(process.execPath, [`scripts/tools/${command}.ts`, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.on('close', resolve)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), promise])
  return { code, out, err }
}
