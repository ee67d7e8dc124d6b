import { createArticleSchema } from './article-schema.ts'
import type { Attachment, Picture } from './attachment.ts'
import type { BodyLabels } from './markdown/body-labels.ts'
import type { PageContext } from './page-context.ts'
import type { Language } from './site-config.ts'

/** What is around the pages of a site in all of its languages. */
export interface Surroundings {
  readonly siteUrl: string
  readonly basePath: string
  /** The moment that "far ahead" counts from, in milliseconds since 1970. */
  readonly at: number
  /** By path below the content folder, NFC. */
  readonly attachments: ReadonlyMap<string, Attachment | Picture>
  labels(language: Language): BodyLabels
}

/** What is around a page that is written in one language. */
export function pageContextOf(language: Language, around: Surroundings): PageContext {
  const { siteUrl, basePath, at, attachments, labels } = around
  return {
    articleSchema: createArticleSchema(siteUrl || null),
    labels: labels(language),
    basePath,
    siteUrl,
    language,
    at,
    attachments,
    attachmentFiles: [...attachments.keys()],
  }
}
