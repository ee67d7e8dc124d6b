import type { Article } from './article.ts'
import type { AttachmentType } from './attachment.ts'
import { type ReadAttachment, readAttachment } from './attachments.ts'
import { inParallel } from './in-parallel.ts'
import type { PageContext, ReadPage } from './page-context.ts'
import { readPage } from './read-page.ts'
import { readText } from './read-text.ts'
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
      files.map(({ file, source }) => readPageFile(folder, { file, source }, contextOf(file))),
  }
}

/** One Markdown file from the disk; where it is no text, its problem says so. */
export function readPageFile(
  folder: string,
  { file, source }: PageFile,
  context: PageContext,
): AnyPage {
  const read = readText(folder, { file, source })
  const page = readPage(file, read.text, context)
  return read.problems.length === 0
    ? page
    : { ...page, problems: [...read.problems, ...page.problems] }
}
