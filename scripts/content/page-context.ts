import type { ArticleSchema } from './article-schema.ts'
import type { Attachment, Picture } from './attachment.ts'
import type { BodyLabels } from './markdown/body-labels.ts'
import type { Problem } from './problem.ts'
import type { Language } from './site-config.ts'
import type { YamlSource } from './yaml-source.ts'

/** What the reading of one Markdown file must know of its surroundings. */
export interface PageContext {
  readonly articleSchema: ArticleSchema
  readonly labels: BodyLabels
  readonly basePath: string
  readonly siteUrl: string
  readonly language: Language
  /** The moment that "far ahead" counts from, in milliseconds since 1970. */
  readonly at: number
  /** By path below the content folder, NFC. */
  readonly attachments: Pick<ReadonlyMap<string, Attachment | Picture>, 'get'>
  readonly attachmentFiles: readonly string[]
}

/** A Markdown file as far as it could be read. */
export interface ReadPage<Page> {
  /** With defaults in the place of what has a problem: enough to check the links to it and from it. */
  readonly page: Page
  /** The lines of its front matter, to find places in; null where it has none. */
  readonly source: YamlSource | null
  readonly problems: readonly Problem[]
}
