import { deserialize, serialize } from 'node:v8'
import { OutputWriter, type Written } from '../../publish/output-writer.ts'
import { type PageJob, type PerformJob, performJob } from '../rendering/page-job.ts'
import { fromFailed, toFailed } from './failed.ts'
import type { HelpAnswer } from './messages.ts'

/** Where a helper writes. */
interface Place {
  readonly folder: string
  readonly compress: boolean
}

/** Has another process make pages. `ask` takes the work packed. Rejects with what was thrown there. */
export function helperOf(place: Place, ask: (work: Uint8Array) => Promise<HelpAnswer>): PerformJob {
  return async ({ template, frame, assets, views }) => {
    const job: PageJob = { template, frame, assets, views }
    const answer = await ask(serialize({ place, job }))
    if ('error' in answer) throw fromFailed(answer.error)
    return deserialize(answer.done) as readonly Written[]
  }
}

/** Does what another process asked for. */
export async function doWork(work: Uint8Array): Promise<HelpAnswer> {
  try {
    const { place, job } = deserialize(work) as { place: Place; job: PageJob }
    const writer = new OutputWriter(place.folder, { compress: place.compress })
    return { done: serialize(await performJob(job, writer)) }
  } catch (error) {
    return { error: toFailed(error) }
  }
}
