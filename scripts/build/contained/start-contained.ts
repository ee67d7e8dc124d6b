import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mayRead, project } from './may-read.ts'
import type { ToContained } from './messages.ts'
import { strippedFile, useStripped } from './stripped.ts'

/** The process was ended before it was done, by the system or by somebody. */
export class BuilderEnded extends Error {
  override readonly name = 'BuilderEnded'
}

/** The folders that the process may see besides the project. */
export interface Contained {
  readonly content: string
  /** Folder of the new site; it may be written. */
  readonly folder: string
  /** Where the pictures lie that were made for it. */
  readonly pictures: string
  /** Where it keeps what it has read; it may be written. */
  readonly kept: string
  /** The site that is there already. */
  readonly output?: string | undefined
  /** Whether the program is loaded as it lies on the disk, and not as it was kept without its types. */
  readonly afresh?: boolean
}

/** A process that only reads the program and these folders, and writes those of them that it may. */
export interface ContainedProcess {
  readonly child: ChildProcess
  /** Rejects with BuilderEnded, or with what kept it from starting. */
  readonly ready: Promise<void>
  /** Resolves when it is gone. */
  readonly gone: Promise<void>
}

/** What Node is told to refuse. A seat belt behind the gate, not in its place. Throws NameUnfit. */
export function containment({
  content,
  folder,
  pictures,
  kept,
  output,
  afresh = false,
}: Contained): string[] {
  return [
    ...mayRead([content, folder, pictures, kept], [folder, kept]),
    // Files in it, which it need not list. The name of the new folder begins like this one's, which `mayRead` would make room for.
    ...(output === undefined ? [] : [`--allow-fs-read=${join(resolve(output), '*')}`]),
    ...(afresh
      ? []
      : [`--allow-fs-read=${strippedFile}`, `--import=${pathToFileURL(useStripped)}`]),
    '--disallow-code-generation-from-strings',
    // Most of what a page needs is gone when it is written: with this much room for what is young, less time goes by in tidying up.
    '--max-semi-space-size=16',
    // And what is old is tidied up when it has grown by so much, not when it has doubled: at 40, ten thousand articles need 450 MiB
    // here instead of 740 for a twentieth more time, and at 30 a hundred thousand need less again, for about as much more time.
    '--heap-growing-percent=30',
    // None of it before so many MiB lie there: ten thousand articles take 7 % less time of processors, and 50 MiB more.
    '--initial-old-space-size=128',
    // It opens databases wherever they lie: the permissions do not reach it.
    '--no-experimental-sqlite',
  ]
}

/** How the process is started. Throws NameUnfit. */
export function forkOptions(paths: Contained): ForkOptions {
  return {
    cwd: project,
    execArgv: containment(paths),
    // No secret of the environment is of any use to a page.
    env: {},
    serialization: 'advanced',
  }
}

/** Whether a process has told its `exit`, which nobody hears afterwards. */
export function hasGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Says something to a process; that it is gone is told by its `exit`, once. */
export function send(child: ChildProcess, message: ToContained): void {
  child.send(message, () => {})
}

/** Starts the process. Throws NameUnfit. */
export function startContained(paths: Contained): ContainedProcess {
  const child = fork(join(import.meta.dirname, 'contained-process.ts'), [], forkOptions(paths))
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('error', reject)
    child.once('exit', () => reject(new BuilderEnded()))
  })
  // Whoever waits for it hears of it; nobody else needs to.
  ready.catch(() => {})
  return { child, ready, gone }
}
