import type { Article } from './article.ts'
import type { AttachmentType } from './attachment.ts'
import { type ReadAttachment, readAttachment } from './attachments.ts'
import { inParallel } from './in-parallel.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import { readPage } from './read-page.ts'
import { type ReadBytes, readBytes, textOf } from './read-text.ts'
import type { StandingPage } from './standing-page.ts'
import type { Entry } from './walk.ts'

/** A Markdown file of the content folder. */
export type PageFile = Pick<Entry, 'file' | 'source'>

/** An attachment that is to be read. */
export interface AttachmentFile extends PageFile {
  readonly type: AttachmentType
}

/** What becomes of one file. */
export type AnyPage = ReadPage<Article | StandingPage>

/** How files become what the gate checks. Answers are in the order of the files. */
export interface Readers {
  attachments(files: readonly AttachmentFile[]): Promise<readonly ReadAttachment[]>
  pages(
    files: readonly PageFile[],
    contextOf: (file: string) => PageContext,
  ): Promise<readonly AnyPage[]>
}

/** Reads every file from the disk. */
export function diskReaders(folder: string): Readers {
  return {
    attachments: (files) => inParallel(files, (file) => readAttachment(folder, file, file.type)),
    pages: async (files, contextOf) =>
      files.map((file) => pageOf(file.file, readBytes(folder, file), contextOf(file.file))),
  }
}

/** What becomes of a Markdown file with these bytes; where they are no text, its problems say so. */
export function pageOf(file: string, read: ReadBytes, context: PageContext): AnyPage {
  const { text, problems } = textOf(read, file)
  const page = readPage(file, text, context)
  return problems.length === 0 ? page : { ...page, problems: [...problems, ...page.problems] }
}
