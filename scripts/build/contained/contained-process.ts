// The process in which content becomes pages. Node lets it read the program and the content, write the folder of the new site and
// that of what it keeps, and nothing else; see start-contained.ts. One knows the whole site; others help it.
import { existsSync } from 'node:fs'
import type { Written } from '../../publish/output-writer.ts'
import { type Cache, type CacheOptions, openCache } from '../cache/cache.ts'
import type { FreshPage } from '../cache/kept-page.ts'
import type { ReadingJob } from '../cache/reading-job.ts'
import { firstLook, type LastSite } from '../first-look.ts'
import type { MadeAssets } from '../make-assets.ts'
import { type Makers, makeSite, type SiteOptions } from '../make-site.ts'
import type { PictureResult } from '../pictures/picture-orders.ts'
import { fromFailed, toFailed } from './failed.ts'
import { doWork, helperWith } from './help.ts'
import type { FromContained, HelpAnswer, MakeOrder, ToContained } from './messages.ts'
import { type PackedJob, performThere, tasks } from './tasks.ts'

const say = (message: FromContained) => process.send?.(message)
let assets = Promise.withResolvers<MadeAssets>()
let pictures = Promise.withResolvers<readonly PictureResult[]>()
/** Of the build before, until the next one begins. */
let last: LastSite | null = null
let opened: { readonly name: string; readonly kept: Cache } | null = null
/** For each helper who waits for its answers. */
let helped: ((answer: HelpAnswer) => void)[][] = []
let helping: Promise<unknown> = Promise.resolve()

process.on('message', async (message: ToContained) => {
  if (message.kind === 'assets') return assets.resolve(message.made)
  if (message.kind === 'assets-failed') return assets.reject(fromFailed(message.error))
  if (message.kind === 'pictures') return pictures.resolve(message.results)
  if (message.kind === 'pictures-failed') return pictures.reject(fromFailed(message.error))
  if (message.kind === 'helped') return helped[message.helper]?.shift()?.(message.answer)
  if (message.kind === 'help') {
    // One after the other, in the order in which they were asked for.
    const before = helping
    helping = before.then(async () =>
      say({ kind: 'help', answer: await doWork(message.work, tasks) }),
    )
    return
  }
  if (message.kind === 'look') {
    // Whatever is wrong with the page, the build tells.
    const look = last && firstLook(message.content, message.source, last).catch(() => null)
    return say({ kind: 'look', look: await look })
  }
  try {
    say({ kind: 'done', result: await make(message) })
  } catch (error) {
    // Nobody knows how far it came.
    opened?.kept.close()
    opened = null
    say({ kind: 'failed', error: toFailed(error) })
  }
})

function make({ options, folder, kept: keptFolder, helpers }: MakeOrder) {
  last = null
  assets = Promise.withResolvers()
  helped = Array.from({ length: helpers }, () => [])
  const kept = keptFor(options, { kept: keptFolder, output: folder }, helpers)
  const makers: Makers = {
    assets: (config, needs) => {
      say({ kind: 'assets-wanted', config, needs })
      return assets.promise
    },
    // One request after the other.
    pictures: (orders) => {
      pictures = Promise.withResolvers()
      say({ kind: 'pictures-wanted', orders })
      return pictures.promise
    },
    helpers: askHelpers<PackedJob, readonly Written[]>('pages', helpers).map((perform) =>
      performThere(perform, kept, { folder, compress: options.compress ?? false }),
    ),
    kept,
    onSite: (site) => {
      last = site
    },
  }
  return makeSite(options, folder, makers)
}

/** Ways to ask so many helpers for a task. */
function askHelpers<Job, Result>(task: keyof typeof tasks, helpers: number) {
  return Array.from({ length: helpers }, (_, helper) =>
    helperWith<Job, Result>(task, (work) => {
      const { promise, resolve } = Promise.withResolvers<HelpAnswer>()
      helped[helper]?.push(resolve)
      say({ kind: 'help-wanted', helper, work })
      return promise
    }),
  )
}

/** What is kept stays open for the next build of the same content: reading it takes longer than one edit. */
function keptFor(
  { content, afresh = false }: SiteOptions,
  places: Pick<CacheOptions, 'kept' | 'output'>,
  helpers: number,
): Cache {
  const options = { ...places, content }
  const name = JSON.stringify(options)
  const readThere = askHelpers<ReadingJob, readonly FreshPage[]>('reading', helpers)
  // Somebody may have removed it meanwhile.
  if (opened?.name !== name || afresh || !existsSync(places.kept))
    opened = { name, kept: openCache({ ...options, readThere }, afresh) }
  return opened.kept
}

// A terminal or a service manager tells all processes; the build decides.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
// The build is gone: nobody wants the site any more.
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })
