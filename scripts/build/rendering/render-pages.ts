import type { Assets } from '../../../templates/page-data.ts'
import type { OutputWriter, Written } from '../../publish/output-writer.ts'
import type { Site } from '../../site/site.ts'
import { assetsFor } from './assets-for.ts'
import { type Around, type PageJob, type PerformJob, performJob } from './page-job.ts'
import { pageList, pageLists } from './page-lists.ts'
import { runEleventy, templatesFolder } from './run-eleventy.ts'
import { shareOut } from './share-out.ts'

/**
 * Pages of one job: enough that Eleventy's start does not count, few enough that no process waits long for the last one, and that all
 * of them fit into memory. So many cards are as much as a page more.
 */
const [together, cardsOfPage] = [250, 20]

/** What earlier builds wrote for the entries of one list. */
export interface KeptList {
  /** What was written for this entry, if it would be the same now and lies in the output; null where it must be made. */
  find(view: unknown): Written | null
  keep(view: unknown, written: Written): void
}

/** The pages of one template, with this around them. */
export type KeptPages = (template: string, around: Around) => KeptList

export interface Rendering {
  /** Other processes that make pages too. */
  readonly helpers?: readonly PerformJob[]
  /** How many pages must be made that they are asked. */
  readonly worthHelp?: number
  readonly kept?: KeptPages
}

/** A job, and where its pages are kept. */
interface OpenJob extends PageJob {
  readonly kept: KeptList | undefined
}

/**
 * Makes every page of the site in one language. Throws what a template or the disk threw; the folder is then incomplete and must
 * not be published.
 */
export async function renderPages(
  site: Site,
  assets: Assets,
  at: number,
  writer: OutputWriter,
  { helpers = [], worthHelp = 0, kept }: Rendering = {},
): Promise<void> {
  const jobs = openJobs(site, assets, writer, kept)
  const others = runEleventy({
    input: templatesFolder,
    without: pageLists.map(({ template }) => `${templatesFolder}/${template}.11ty.ts`),
    data: { site, assets, at },
    write: (path, content) => writer.write(path, content),
  })
  const keep = (job: OpenJob, written: readonly Written[]) => {
    for (const [index, page] of written.entries()) job.kept?.keep(job.views[index], page)
  }
  const staysHere = ({ template }: OpenJob) => pageList(template).staysHere
  const own = jobs.filter(staysHere)
  const open = jobs.filter((job) => !staysHere(job))
  const first = others.then(() => shareOut(own, [(job) => performJob(job, writer)], keep))
  const performHere: PerformJob = async (job) => {
    await first
    return performJob(job, writer)
  }
  const performThere = helpers.map(
    (perform): PerformJob =>
      async (job) => {
        const written = await perform(job)
        for (const page of written) writer.keep(page)
        return written
      },
  )
  const size = open.flatMap(({ template, views }) => views.map(sizeIn(template)))
  const isWorth = open.length > 1 && sum(size) >= worthHelp
  // A helper has its next job while it waits for this process to hear of the last one.
  const performers = [...(isWorth ? [...performThere, ...performThere] : []), performHere]
  const shared = shareOut(open, performers, keep)
  const [, made] = await Promise.allSettled([first, shared])
  await first
  if (made.status === 'rejected') throw made.reason
}

/** The pages that are not kept, a part of one list each. */
function openJobs(
  site: Site,
  assets: Assets,
  writer: OutputWriter,
  keptPages: KeptPages | undefined,
): OpenJob[] {
  const { frame } = site
  return pageLists.flatMap(({ template, views: list }) => {
    const kept = keptPages?.(template, { frame, assets })
    const open = (site[list] as readonly unknown[]).filter((view) => {
      const written = kept?.find(view) ?? null
      if (written !== null) writer.keep(written)
      return written === null
    })
    return partsOf(open, together, sizeIn(template)).map((views) => {
      return { template, frame, assets: assetsFor(assets, views), views, kept }
    })
  })
}

/** How much of a job an entry is, in pages. */
function sizeIn(template: string): (view: unknown) => number {
  const { cards } = pageList(template)
  return (view) => 1 + cards(view) / cardsOfPage
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

/** Items in their order, cut into parts that are as large as `size` or just larger. */
function partsOf<Item>(
  items: readonly Item[],
  size: number,
  sizeOf: (item: Item) => number,
): Item[][] {
  const parts: Item[][] = []
  let room = 0
  for (const item of items) {
    if (room <= 0) {
      parts.push([])
      room = size
    }
    parts.at(-1)?.push(item)
    room -= sizeOf(item)
  }
  return parts
}
