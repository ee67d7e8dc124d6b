import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { AssetMaker, SiteOptions, SiteResult } from '../make-site.ts'
import { checkNames } from './check-names.ts'
import { fromFailed, toFailed } from './failed.ts'
import type { FromContained, ToContained } from './messages.ts'
import { readable } from './readable.ts'

export interface ContainedBuilderOptions {
  /** Folder of the articles, which may lie outside the project. */
  readonly content: string
  /** The one folder that may be written. */
  readonly folder: string
  readonly makeAssets: AssetMaker
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

const project = join(import.meta.dirname, '..', '..', '..')

/** What the process may read of the project: not `.git/config`, where some keep a token, and not a `.env`. */
const program = {
  folders: ['scripts', 'templates', 'node_modules'],
  /** Eleventy looks for the two that say what it leaves out. */
  files: ['package.json', 'eleventy.config.ts', '.gitignore', '.eleventyignore'],
}

/**
 * What Node is told to refuse: https://nodejs.org/api/permissions.html. A seat belt behind the gate, not in its place.
 * Throws NameUnfit.
 */
export function containment({ content, folder }: { content: string; folder: string }): string[] {
  checkNames(content, folder)
  const ofProject = (names: readonly string[]) => names.map((name) => join(project, name))
  const folders = [...ofProject(program.folders), content, folder]
  return [
    '--permission',
    ...readable(folders),
    ...ofProject(program.files).map((file) => `--allow-fs-read=${file}`),
    `--allow-fs-write=${join(resolve(folder), '*')}`,
    '--disallow-code-generation-from-strings',
    // It opens databases wherever they lie: the permissions do not reach it.
    '--no-experimental-sqlite',
    // Node takes a comma for the list that its flags once were, and says so; the path holds all the same.
    ...(folders.some((path) => resolve(path).includes(',')) ? ['--disable-warning=Warning'] : []),
  ]
}

/** How the process is started. Throws NameUnfit. */
export function forkOptions(paths: { content: string; folder: string }): ForkOptions {
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
  const { folder, makeAssets } = options
  const child = fork(join(import.meta.dirname, 'contained-process.ts'), [], forkOptions(options))
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
      return makeIn(child, { kind: 'make', options: plain(site), folder }, makeAssets)
    },
    async close() {
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

function makeIn(child: ChildProcess, order: ToContained, makeAssets: AssetMaker) {
  const { promise, resolve, reject } = Promise.withResolvers<SiteResult>()
  const say = (message: ToContained) => child.send(message)
  const hear = (message: FromContained) => {
    if (message.kind === 'assets-wanted') {
      makeAssets(message.config, message.hasSearch).then(
        (made) => say({ kind: 'assets', made }),
        (error) => say({ kind: 'assets-failed', error: toFailed(error) }),
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
