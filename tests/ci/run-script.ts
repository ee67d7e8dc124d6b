import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface ScriptRun {
  readonly code: number | null
  /** What it printed, and what it told. */
  readonly text: string
  readonly errors: string
  /** What the script left for later steps of a workflow. */
  readonly output: string
  /** The programs that it called, each with its words; the folder of the run is written as `~`. */
  readonly calls: readonly string[]
  /** The files that it wrote or changed in its folder. */
  readonly files: Readonly<Record<string, string>>
}

export interface ScriptOptions {
  /** Stand-ins for programs: for each name what a shell does in its place. */
  readonly programs: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** Files that are there before, by their path below the folder of the run. */
  readonly files?: Readonly<Record<string, string>>
}

/** Runs a script as a build server does: in bash, which stops at the first failure. */
export function runScript(
  script: string,
  { programs, environment = {}, files = {} }: ScriptOptions,
): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), 'cong-tinh-script-'))
  const [output, calls, bin] = ['output', 'calls', 'bin'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  for (const [name, body] of Object.entries(programs)) {
    write(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >> "${calls}"\n${body}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${bin}:${process.env['PATH']}`,
        GITHUB_OUTPUT: output,
        RUN: folder,
        ...environment,
      },
    },
  )
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const changed = Object.keys(files).filter((name) => read(join(folder, name)) !== files[name])
  const run = {
    code: status,
    text: stdout,
    errors: stderr,
    output: read(output),
    calls: read(calls).replaceAll(folder, '~').trim().split('\n').filter(Boolean),
    files: Object.fromEntries(changed.map((name) => [name, read(join(folder, name))])),
  }
  rmSync(folder, { recursive: true })
  return run
}
