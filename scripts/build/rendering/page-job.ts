import type { Assets } from '../../../templates/page-data.ts'
import type { OutputWriter, Written } from '../../publish/output-writer.ts'
import type { Frame } from '../../site/site.ts'
import { pageList } from './page-lists.ts'
import { runEleventy, templatesFolder } from './run-eleventy.ts'

/** What is around the entry of every page. */
export interface Around {
  readonly frame: Frame
  readonly assets: Assets
}

/** Pages of one template. Only plain data: it passes between processes. */
export interface PageJob extends Around {
  readonly template: string
  /** The entries of the list that become pages. */
  readonly views: readonly unknown[]
}

/** Makes the pages of a job: what was written for each entry, in their order. */
export type PerformJob = (job: PageJob) => Promise<readonly Written[]>

/** Has Eleventy make the pages of a job, and writes them. Throws what a template or the disk threw. */
export async function performJob(
  { template, frame, assets, views }: PageJob,
  writer: Pick<OutputWriter, 'write'>,
): Promise<readonly Written[]> {
  const list = pageList(template)
  const written = new Map<string, Written>()
  await runEleventy({
    input: `${templatesFolder}/${template}.11ty.ts`,
    data: { site: { frame, [list.views]: views }, assets },
    async write(path, content) {
      written.set(path, await writer.write(path, content))
    },
  })
  return views.map((view) => {
    const path = list.permalink(view).slice(1)
    const found = written.get(path)
    if (found === undefined) throw new Error(`${template} made no ${path}`)
    return found
  })
}
