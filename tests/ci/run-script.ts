import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface ScriptRun {
  readonly code: number | null
  /** What the script left for later steps. */
  readonly output: string
  /** The programs that it called, each with its words. */
  readonly calls: readonly string[]
}

/**
 * Runs a script of a workflow as a build server does (bash that stops at the first failure), with stand-ins for programs:
 * for each name the exit code with which it ends.
 */
export function runScript(
  script: string,
  programs: Readonly<Record<string, number>>,
  environment: Readonly<Record<string, string>> = {},
): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-script-'))
  const [output, calls] = [join(folder, 'output'), join(folder, 'calls')]
  for (const [name, code] of Object.entries(programs)) {
    const file = join(folder, name)
    writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> "${calls}"\nexit ${code}\n`)
    chmodSync(file, 0o755)
  }
  const { status } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd: folder,
      env: { PATH: `${folder}:${process.env['PATH']}`, GITHUB_OUTPUT: output, ...environment },
    },
  )
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const run = {
    code: status,
    output: read(output),
    calls: read(calls).trim().split('\n').filter(Boolean),
  }
  rmSync(folder, { recursive: true })
  return run
}
