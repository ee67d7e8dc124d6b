import { OutputWriter, type Written } from '../../publish/output-writer.ts'
import type { Cache } from '../cache/cache.ts'
import { CacheHelper } from '../cache/cache-helper.ts'
import type { CuttingJob } from '../cache/cutting-job.ts'
import { isTextDamaged } from '../cache/packed-views.ts'
import type { ReadingJob } from '../cache/reading-job.ts'
import type { TextsPlace } from '../cache/texts.ts'
import { type PageJob, type PerformJob, performJob } from '../rendering/page-job.ts'

/** Where pages are written. */
interface Place {
  readonly folder: string
  readonly compress: boolean
}

/** Pages for another process to make, whose entries are packed. */
export interface PackedJob extends PageJob, Place {
  readonly place: TextsPlace
}

const cacheHelper = new CacheHelper()

const makePages = (job: PageJob, { folder, compress }: Place) =>
  performJob(job, new OutputWriter(folder, { compress }))

/** What a process can do for another one. */
export const tasks = {
  pages: ({ folder, compress, place, ...job }: PackedJob) =>
    makePages({ ...job, views: cacheHelper.unpack(job.views, place) }, { folder, compress }),
  reading: (job: ReadingJob) => cacheHelper.read(job),
  cutting: (job: CuttingJob) => cacheHelper.cut(job),
}

/** Has another process make pages; this one does where a text is damaged, because it knows what that was made of. */
export function performThere(
  perform: (job: PackedJob) => Promise<readonly Written[]>,
  cache: Cache,
  { folder, compress }: Place,
): PerformJob {
  return async ({ template, frame, assets, views }) => {
    const job: PageJob = { template, frame, assets, views }
    const { packed, place } = cache.pack(views)
    try {
      return await perform({ ...job, views: packed, folder, compress, place })
    } catch (error) {
      if (!isTextDamaged(error)) throw error
      return makePages(job, { folder, compress })
    }
  }
}
