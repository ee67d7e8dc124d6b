import { deserialize, serialize } from 'node:v8'
import { bodyLabels } from '../../../templates/words/body-labels.ts'
import type { Attachment } from '../../content/attachment.ts'
import type { PageContext } from '../../content/page-context.ts'
import { pageContextOf } from '../../content/page-context-of.ts'
import type { PageFile } from '../../content/readers.ts'
import type { TextsPlace } from './cache-helper.ts'
import type { FreshPage } from './kept-page.ts'

/** Files of one language that another process reads. Only plain data: it passes between processes. */
export interface ReadingJob extends TextsPlace {
  /** Folder of the content. */
  readonly content: string
  /** What is around the files, as `packContext` packs it: the same for many jobs. */
  readonly around: Uint8Array
  readonly files: readonly PageFile[]
}

/** Has the files of a job read: what became of each, in their order. */
export type ReadThere = (job: ReadingJob) => Promise<readonly FreshPage[]>

/** What of a context is plain data. */
interface PackedContext extends Pick<PageContext, 'siteUrl' | 'basePath' | 'at' | 'language'> {
  readonly attachments: readonly Attachment[]
}

/** What is around files, for another process. */
export function packContext(context: PageContext): Uint8Array {
  const { siteUrl, basePath, at, language } = context
  const attachments = context.attachmentFiles.flatMap((file) => context.attachments.get(file) ?? [])
  return serialize({ siteUrl, basePath, at, language, attachments } satisfies PackedContext)
}

/** The context that was packed. */
export function unpackContext(around: Uint8Array): PageContext {
  const { language, attachments, ...rest } = deserialize(around) as PackedContext
  return pageContextOf(language, {
    ...rest,
    attachments: new Map(attachments.map((attachment) => [attachment.file, attachment])),
    labels: (language) => bodyLabels[language],
  })
}
