import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { AssetMaker, SiteOptions, SiteResult } from '../make-site.ts'
import type { PictureMaker } from '../pictures/picture-maker.ts'
import { fromFailed, toFailed } from './failed.ts'
import { mayRead, project } from './may-read.ts'
import type { FromContained, ToContained } from './messages.ts'

export interface ContainedBuilderOptions {
  /** Folder of the articles, which may lie outside the project. */
  readonly content: string
  /** The one folder that may be written. */
  readonly folder: string
  readonly makeAssets: AssetMaker
  /** Closed with the builder. */
  readonly pictures: PictureMaker
}

/** Makes sites in a process of its own. */
export interface ContainedBuilder {
  /** One at a time. Rejects with what the disk or a template threw there, and with BuilderEnded. */
  make(options: SiteOptions): Promise<SiteResult>
  /** Ends the process, and comes back when it is gone: then nothing of it writes any more. */
  close(): Promise<void>
}

/** The process was ended before it was done, by the system or by somebody. */
export class BuilderEnded extends Error {
  override readonly name = 'BuilderEnded'
}

/** The folders that the process may see besides the project. */
export interface Contained {
  readonly content: string
  /** The one that may be written. */
  readonly folder: string
  /** Where the pictures lie that were made for it. */
  readonly pictures: string
}

/** What Node is told to refuse. A seat belt behind the gate, not in its place. Throws NameUnfit. */
export function containment({ content, folder, pictures }: Contained): string[] {
  return [
    ...mayRead([content, folder, pictures], folder),
    '--disallow-code-generation-from-strings',
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

/** Starts the process; it is ready for as many sites as one likes. Throws NameUnfit. */
export function openContainedBuilder(options: ContainedBuilderOptions): ContainedBuilder {
  const { content, folder, makeAssets, pictures } = options
  const child = fork(
    join(import.meta.dirname, 'contained-process.ts'),
    [],
    forkOptions({ content, folder, pictures: pictures.folder }),
  )
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

  return {
    async make(site) {
      await ready
      return makeIn(child, { kind: 'make', options: plain(site), folder }, { makeAssets, pictures })
    },
    async close() {
      pictures.close()
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** What passes to the process, which runs in the project's folder wherever the command was called. */
function plain({
  content,
  at,
  drafts,
  skipBad,
  basePath,
  hosts = [],
  compress = false,
  search = true,
}: SiteOptions): SiteOptions {
  return { content: resolve(content), at, drafts, skipBad, basePath, hosts, compress, search }
}

function makeIn(
  child: ChildProcess,
  order: ToContained,
  { makeAssets, pictures }: Pick<ContainedBuilderOptions, 'makeAssets' | 'pictures'>,
) {
  const { promise, resolve, reject } = Promise.withResolvers<SiteResult>()
  const say = (message: ToContained) => child.send(message)
  const hear = (message: FromContained) => {
    if (message.kind === 'assets-wanted') {
      makeAssets(message.config, message.needs).then(
        (made) => say({ kind: 'assets', made }),
        (error) => say({ kind: 'assets-failed', error: toFailed(error) }),
      )
    }
    if (message.kind === 'pictures-wanted') {
      pictures.make(message.orders).then(
        (results) => say({ kind: 'pictures', results }),
        (error) => say({ kind: 'pictures-failed', error: toFailed(error) }),
      )
    }
    if (message.kind === 'done') resolve(message.result)
    if (message.kind === 'failed') reject(fromFailed(message.error))
  }
  const ended = () => reject(new BuilderEnded())
  child.on('message', hear)
  child.once('exit', ended)
  say(order)
  return promise.finally(() => {
    child.off('message', hear)
    child.off('exit', ended)
  })
}
