import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve as resolvePath } from 'node:path'
import type { MakeName } from '../cache/last-make.ts'
import type { Look } from '../first-look.ts'
import type { AssetMaker, Intact, SiteOptions, SiteResult } from '../make-site.ts'
import type { PictureMaker } from '../pictures/picture-maker.ts'
import { fromFailed, toFailed } from './failed.ts'
import { type Helpers, openHelpers } from './helpers.ts'
import type { FromContained, MakeOrder, Question, ToContained, Workplace } from './messages.ts'
import {
  BuilderEnded,
  type ContainedProcess,
  hasGone,
  send,
  startContained,
} from './start-contained.ts'
import { hearResult, type ToldResult } from './told-result.ts'

export interface ContainedBuilderOptions {
  /** Folder of the articles, which may lie outside the project. */
  readonly content: string
  /** Folder of the new site. */
  readonly folder: string
  /** Folder of what was read and made before; made where it is missing. Besides the new site it alone may be written. */
  readonly kept: string
  /** Folder of the site that is there already, which may be read. */
  readonly output?: string
  readonly makeAssets: AssetMaker
  /** Closed with the builder. */
  readonly pictures: PictureMaker
  /** Whether nothing that was kept is wanted; it is opened at once unless this is true. */
  readonly afresh?: boolean
  /** Processes that read, cut texts and make pages besides the one that knows the site; one less than the machine has processors when missing. */
  readonly helpers?: number
  /** How many files or pages are worth asking one of them; the usual number when missing. */
  readonly worthHelp?: number
}

/** Makes sites in processes of its own. */
export interface ContainedBuilder {
  /**
   * One at a time; `intact` is asked for what lies in the output, of which nothing is known when it is missing, and says the same
   * each time. Rejects with what the disk or a template threw there, and with BuilderEnded.
   */
  make(options: SiteOptions, intact?: () => Intact): Promise<SiteResult>
  /**
   * The page of a file of the content, by its path below, if only its text has changed since the last site: before the whole site is
   * made again, and not while it is. Null where that is not so.
   */
  look(source: string): Promise<Look | null>
  /**
   * Comes back when all is kept for the next build that a site made gave to keep, and says what a site would be made of now; null
   * where nobody keeps or says it any more.
   */
  kept(): Promise<MakeName | null>
  /** The same; and lets go the processes that nobody needs once a site is made: the helpers at once, the other when all is kept. */
  release(): Promise<MakeName | null>
  /** Ends the processes, and comes back when they are gone: then nothing of them writes any more. */
  close(): Promise<void>
}

/** A process needs 150 MiB before it has made a page. */
const mostHelpers = 7

/** So many files or pages are worth another process: about what one does in the second in which the other starts. */
const usuallyWorthHelp = 500

/** Starts the process; it is ready for as many sites as one likes. Throws NameUnfit. */
export function openContainedBuilder(options: ContainedBuilderOptions): ContainedBuilder {
  const { content, folder, kept, pictures, afresh = false } = options
  const { worthHelp = usuallyWorthHelp } = options
  mkdirSync(kept, { recursive: true })
  const { output } = options
  const paths = { content, folder, kept, pictures: pictures.folder, output, afresh }
  const lead = startContained(paths)
  const count = options.helpers ?? Math.min(availableParallelism() - 1, mostHelpers)
  const helpers = openHelpers(count, () => startContained(paths))
  const where = { content: resolvePath(content), folder, kept }
  const place: Workplace = { ...where, helpers: count, worthHelp }
  let keeping = Promise.withResolvers<MakeName | null>()
  keeping.resolve(null)
  lead.child.on('message', (message: FromContained) => {
    if (message.kind === 'kept') keeping.resolve(message.name)
  })
  lead.gone.then(() => keeping.resolve(null))
  // While the build looks at what there is.
  if (!afresh) send(lead.child, { kind: 'open', ...place })

  return {
    async make(site, intact = () => new Map()) {
      const order: MakeOrder = { kind: 'make', options: plain(site), ...place }
      const answer = (question: Question) => answerTo(question, { ...options, intact }, helpers)
      // What is said of the make before is not taken for this one's, also where nobody waited for it.
      await keeping.promise
      keeping = Promise.withResolvers()
      try {
        // It may not be there yet to hear the order.
        const [result] = await Promise.all([makeIn(lead, order, answer), lead.ready])
        return hearResult(result, intact())
      } catch (error) {
        keeping.resolve(null)
        throw error
      }
    },
    kept: () => keeping.promise,
    async release() {
      const [name] = await Promise.all([keeping.promise, helpers.close()])
      lead.child.kill('SIGKILL')
      return name
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
  const { hosts = [], compress = false, search = true, afresh = false } = options
  const flags = { drafts, skipBad, compress, search, afresh }
  const output = options.output === undefined ? {} : { output: resolvePath(options.output) }
  return { content: resolvePath(content), at, basePath, hosts, ...flags, ...output }
}

/** What a process wants to know while it makes a site. A helper that failed says so in its answer; where it is gone, this rejects with BuilderEnded. */
async function answerTo(
  question: Question,
  {
    makeAssets,
    pictures,
    intact,
  }: Pick<ContainedBuilderOptions, 'makeAssets' | 'pictures'> & { readonly intact: () => Intact },
  helpers: Helpers,
): Promise<unknown> {
  if (question.wanted === 'intact') return intact()
  if (question.wanted === 'assets') return makeAssets(question.config)
  if (question.wanted === 'pictures') return pictures.make(question.orders)
  return helpers.perform(question.helper, question.work)
}

function makeIn(
  lead: ContainedProcess,
  order: MakeOrder,
  answer: (question: Question) => Promise<unknown>,
) {
  return converse<ToldResult>(lead, order, (message, { resolve, reject }) => {
    if (message.kind === 'question') {
      const { number, question } = message
      answer(question).then(
        (found) => send(lead.child, { kind: 'answer', question: number, answer: found }),
        (error) => {
          if (error instanceof BuilderEnded) {
            // One that is gone takes the build with it, and with that the one that would wait for it.
            lead.child.kill('SIGKILL')
            reject(error)
          } else send(lead.child, { kind: 'no-answer', question: number, error: toFailed(error) })
        },
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
  if (hasGone(child)) throw new BuilderEnded()
  const answer = Promise.withResolvers<Answer>()
  const listen = (message: FromContained) => hear(message, answer)
  const ended = () => answer.reject(new BuilderEnded())
  child.on('message', listen)
  child.once('exit', ended)
  send(child, order)
  return answer.promise.finally(() => {
    child.off('message', listen)
    child.off('exit', ended)
  })
}
