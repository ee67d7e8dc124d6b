import type { ReadAttachment } from './attachments.ts'
import { classify } from './classify.ts'
import type { Problem } from './problem.ts'
import { siteFileMissing } from './read-site-file.ts'
import { readBytes, textOf } from './read-text.ts'
import type { AttachmentFile, PageFile, Readers } from './readers.ts'
import { siteFile } from './settings-files.ts'
import { walk } from './walk.ts'

/** The content folder before anybody asks what its articles say. Lists are by file name. */
export interface LoadedFiles {
  /** `site.yaml` and its like, by file; null for one that is no text. */
  readonly settings: ReadonlyMap<string, string | null>
  /** Articles and standing pages. */
  readonly pages: readonly PageFile[]
  readonly attachments: readonly ReadAttachment[]
  /** Of names and bytes. */
  readonly problems: readonly Problem[]
}

/** Finds every file, and reads the settings and attachments. Throws ContentFolderMissing where `folder` is no folder. */
export async function loadFiles(
  folder: string,
  readers: Pick<Readers, 'attachments'>,
): Promise<LoadedFiles> {
  const problems: Problem[] = []
  const settings = new Map<string, string | null>()
  const pages: PageFile[] = []
  const files: AttachmentFile[] = []
  for (const entry of await walk(folder)) {
    const { kind, problem } = classify(entry)
    if (problem !== null) problems.push(problem)
    if (kind.kind === 'page') pages.push(entry)
    if (kind.kind === 'attachment') files.push({ ...entry, type: kind.type })
    if (kind.kind === 'settings') {
      const read = textOf(readBytes(folder, entry), entry.file)
      settings.set(entry.file, read.text)
      for (const found of read.problems) problems.push(found)
    }
  }
  if (!settings.has(siteFile)) problems.push(siteFileMissing())
  const attachments = await readers.attachments(files)
  for (const read of attachments) if (read.problem !== null) problems.push(read.problem)
  return { settings, pages, attachments, problems }
}
