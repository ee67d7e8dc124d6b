import { bodyLabels } from '../../../templates/words/body-labels.ts'
import type { Attachment } from '../../content/attachment.ts'
import type { PageContext } from '../../content/page-context.ts'
import { pageContextOf } from '../../content/page-context-of.ts'
import type { PageFile } from '../../content/readers.ts'
import type { FreshPage } from './kept-page.ts'
import type { Place, TextsPlace } from './texts.ts'

/** Files of one language that another process reads. Only plain data: it passes between processes. */
export interface ReadingJob extends TextsPlace {
  /** Folder of the content. */
  readonly content: string
  /** Where lies what is around the files, as `packContext` packs it. */
  readonly around: Place
  readonly files: readonly PageFile[]
}

/** Has the files of a job read: what became of each, in their order. */
export type ReadThere = (job: ReadingJob) => Promise<readonly FreshPage[]>

/** What of a context is plain data. */
interface PackedContext extends Pick<PageContext, 'siteUrl' | 'basePath' | 'at' | 'language'> {
  readonly attachments: readonly Attachment[]
}

/** What is around files, for another process. */
export function packContext(context: PageContext): string {
  const { siteUrl, basePath, at, language } = context
  const attachments = context.attachmentFiles.flatMap((file) => context.attachments.get(file) ?? [])
  return JSON.stringify({ siteUrl, basePath, at, language, attachments } satisfies PackedContext)
}

/** The context that was packed. */
export function unpackContext(packed: string): PageContext {
  const { language, attachments, ...rest } = JSON.parse(packed) as PackedContext
  return pageContextOf(language, {
    ...rest,
    attachments: new Map(attachments.map((attachment) => [attachment.file, attachment])),
    labels: (language) => bodyLabels[language],
  })
}
