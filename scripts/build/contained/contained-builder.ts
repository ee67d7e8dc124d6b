import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve as resolvePath } from 'node:path'
import type { Look } from '../first-look.ts'
import type { AssetMaker, SiteOptions, SiteResult } from '../make-site.ts'
import type { PictureMaker } from '../pictures/picture-maker.ts'
import { fromFailed, toFailed } from './failed.ts'
import { type Helpers, openHelpers } from './helpers.ts'
import type { FromContained, ToContained } from './messages.ts'
import { BuilderEnded, type ContainedProcess, startContained } from './start-contained.ts'

export interface ContainedBuilderOptions {
  /** Folder of the articles, which may lie outside the project. */
  readonly content: string
  /** Folder of the new site. */
  readonly folder: string
  /** Folder of what was read and made before; made where it is missing. Besides the new site it alone may be written. */
  readonly kept: string
  readonly makeAssets: AssetMaker
  /** Closed with the builder. */
  readonly pictures: PictureMaker
  /** Processes that read and make pages besides the one that knows the site; one less than the machine has processors when missing. */
  readonly helpers?: number
}

/** Makes sites in processes of its own. */
export interface ContainedBuilder {
  /** One at a time. Rejects with what the disk or a template threw there, and with BuilderEnded. */
  make(options: SiteOptions): Promise<SiteResult>
  /**
   * The page of a file of the content, by its path below, if only its text has changed since the last site: before the whole site is
   * made again, and not while it is. Null where that is not so.
   */
  look(source: string): Promise<Look | null>
  /** Ends the processes, and comes back when they are gone: then nothing of them writes any more. */
  close(): Promise<void>
}

/** A process needs 150 MiB before it has made a page. */
const mostHelpers = 7

/** Starts the process; it is ready for as many sites as one likes. Throws NameUnfit. */
export function openContainedBuilder(options: ContainedBuilderOptions): ContainedBuilder {
  const { content, folder, kept, makeAssets, pictures } = options
  mkdirSync(kept, { recursive: true })
  const paths = { content, folder, kept, pictures: pictures.folder }
  const lead = startContained(paths)
  const count = options.helpers ?? Math.min(availableParallelism() - 1, mostHelpers)
  const helpers = openHelpers(count, () => startContained(paths))

  return {
    async make(site) {
      await lead.ready
      const order = { kind: 'make', options: plain(site), folder, kept, helpers: count } as const
      return makeIn(lead, order, helpers, { makeAssets, pictures })
    },
    look(source) {
      const order = { kind: 'look', content: resolvePath(content), source } as const
      return converse<Look | null>(lead, order, (message, { resolve }) => {
        if (message.kind === 'look') resolve(message.look)
      })
    },
    async close() {
      pictures.close()
      lead.child.kill('SIGKILL')
      await Promise.all([lead.gone, helpers.close()])
    },
  }
}

/** What passes to the process, which runs in the project's folder wherever the command was called. */
function plain(options: SiteOptions): SiteOptions {
  const { content, at, drafts, skipBad, basePath } = options
  const {
    hosts = [],
    compress = false,
    search = true,
    afresh = false,
    intact = new Map(),
  } = options
  const flags = { drafts, skipBad, compress, search, afresh }
  return { content: resolvePath(content), at, basePath, hosts, intact, ...flags }
}

function makeIn(
  lead: ContainedProcess,
  order: ToContained,
  helpers: Helpers,
  { makeAssets, pictures }: Pick<ContainedBuilderOptions, 'makeAssets' | 'pictures'>,
) {
  const say = (message: ToContained) => lead.child.send(message)
  return converse<SiteResult>(lead, order, (message, { resolve, reject }) => {
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
    if (message.kind === 'help-wanted') {
      const { helper, work } = message
      helpers.perform(helper, work).then(
        (answer) => say({ kind: 'helped', helper, answer }),
        // A helper that failed says so in its answer; this one is gone.
        reject,
      )
    }
    if (message.kind === 'done') resolve(message.result)
    if (message.kind === 'failed') reject(fromFailed(message.error))
  })
}

/** Says something to the process, and hears it until the answer is complete. Rejects with BuilderEnded where it is gone. */
async function converse<Answer>(
  { child }: ContainedProcess,
  order: ToContained,
  hear: (message: FromContained, answer: PromiseWithResolvers<Answer>) => void,
): Promise<Answer> {
  if (child.exitCode !== null || child.signalCode !== null) throw new BuilderEnded()
  const answer = Promise.withResolvers<Answer>()
  const listen = (message: FromContained) => hear(message, answer)
  const ended = () => answer.reject(new BuilderEnded())
  child.on('message', listen)
  child.once('exit', ended)
  child.send(order)
  return answer.promise.finally(() => {
    child.off('message', listen)
    child.off('exit', ended)
  })
}
