// The process in which content becomes pages. Node lets it read the program, the content and the site that is there already, write the
// folder of the new site and that of what it keeps, and nothing else; see start-contained.ts. One knows the whole site; others help it.
import { existsSync } from 'node:fs'
import type { Written } from '../../publish/output-writer.ts'
import { type Cache, openCache } from '../cache/cache.ts'
import type { CuttingJob } from '../cache/cutting-job.ts'
import type { FreshPage } from '../cache/kept-page.ts'
import { nameMake } from '../cache/last-make.ts'
import type { ReadingJob } from '../cache/reading-job.ts'
import type { Place } from '../cache/texts.ts'
import { firstLook, type LastSite } from '../first-look.ts'
import type { MadeAssets } from '../make-assets.ts'
import { type Intact, type Makers, makeSite } from '../make-site.ts'
import type { PictureResult } from '../pictures/picture-orders.ts'
import { toFailed } from './failed.ts'
import { doWork, helperWith } from './help.ts'
import type { FromContained, HelpAnswer, MakeOrder, ToContained, Workplace } from './messages.ts'
import { Questions } from './questions.ts'
import { type PackedJob, performThere, tasks } from './tasks.ts'
import { type ToldResult, tellResult } from './told-result.ts'

/** Where the build is gone, this process goes too, and need not complain. */
const say = (message: FromContained) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()))
const questions = new Questions((number, question) => say({ kind: 'question', number, question }))
/** Of the build before, until the next one begins. */
let last: LastSite | null = null
let opened: { readonly name: string; readonly kept: Cache } | null = null
let helping: Promise<unknown> = Promise.resolve()

process.on('message', async (message: ToContained) => {
  if (questions.hear(message)) return
  if (message.kind === 'open') return open(message)
  if (message.kind === 'help') {
    // One after the other, in the order in which they were asked for.
    const before = helping
    helping = before.then(async () => {
      say({ kind: 'help', answer: await doWork(message.work, tasks) })
    })
    return
  }
  if (message.kind === 'look') {
    // Whatever is wrong with the page, the build tells.
    const look = last && firstLook(message.content, message.source, last).catch(() => null)
    say({ kind: 'look', look: await look })
    return
  }
  try {
    const result = await make(message)
    // What is long goes in pieces, and none while this process works.
    await say({ kind: 'done', result })
    // While the site is put in its place.
    keep(result)
    say({ kind: 'kept', name: await nameMake(message.options) })
  } catch (error) {
    // Nobody knows how far it came.
    forget()
    say({ kind: 'failed', error: toFailed(error) })
  }
})

/** Keeps what the next build may use, where the disk lets it: else that one takes longer. */
function keep({ made, config }: ToldResult): void {
  try {
    if (made !== null) opened?.kept.keepPages()
    else if (config !== null) opened?.kept.keepContent()
  } catch {
    forget()
  }
}

function forget(): void {
  opened?.kept.close()
  opened = null
}

/** Opens what was kept before there is an order; whatever is wrong with it shows again then. */
function open(place: Workplace): void {
  try {
    keptFor(place)
  } catch {
    forget()
  }
}

async function make(order: MakeOrder): Promise<ToldResult> {
  const { options, folder, helpers, worthHelp } = order
  let intact: Intact = new Map()
  last = null
  const kept = keptFor(order, options.afresh)
  const makers: Makers = {
    assets: (config) => questions.ask<MadeAssets>({ wanted: 'assets', config }),
    pictures: (orders) => questions.ask<readonly PictureResult[]>({ wanted: 'pictures', orders }),
    async intact() {
      intact = await questions.ask<Intact>({ wanted: 'intact' })
      return intact
    },
    helpers: askHelpers<PackedJob, readonly Written[]>('pages', helpers).map((perform) =>
      performThere(perform, kept, { folder, compress: options.compress ?? false }),
    ),
    worthHelp,
    kept,
    onSite: (site) => {
      last = site
    },
  }
  return tellResult(await makeSite(options, folder, makers), intact)
}

/** Ways to ask so many helpers for a task. */
function askHelpers<Job, Result>(task: keyof typeof tasks, helpers: number) {
  return Array.from({ length: helpers }, (_, helper) =>
    helperWith<Job, Result>(task, (work) =>
      questions.ask<HelpAnswer>({ wanted: 'help', helper, work }),
    ),
  )
}

/** What is kept stays open for the next build of the same content: reading it takes longer than one edit. */
function keptFor({ content, folder, kept, helpers, worthHelp }: Workplace, afresh = false): Cache {
  const options = { kept, content, output: folder }
  const name = JSON.stringify(options)
  const readThere = askHelpers<ReadingJob, readonly FreshPage[]>('reading', helpers)
  const cutThere = askHelpers<CuttingJob, readonly Place[]>('cutting', helpers)
  // Somebody may have removed it meanwhile.
  if (opened?.name !== name || afresh || !existsSync(kept)) {
    forget()
    opened = { name, kept: openCache({ ...options, readThere, cutThere, worthHelp }, afresh) }
  }
  return opened.kept
}

// A terminal or a service manager tells all processes; the build decides.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
// The build is gone: nobody wants the site any more.
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })
