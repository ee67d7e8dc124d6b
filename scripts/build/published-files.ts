import { join } from 'node:path'
import type { Attachment } from '../content/attachment.ts'
import { isPicture } from '../content/attachments.ts'

/** A file that is published as it is. */
export interface PublishedFile {
  /** Where it lies on this machine. */
  readonly path: string
  /** Site path without the base path. */
  readonly address: string
  readonly bytes: number
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
}

/** The files of these attachments, one for each address: of a picture its forms, never the editor's own file. */
export function publishedFiles(
  attachments: readonly Attachment[],
  content: string,
): PublishedFile[] {
  const byAddress = new Map<string, PublishedFile>()
  for (const attachment of attachments) {
    const files: readonly PublishedFile[] = isPicture(attachment)
      ? (attachment.forms ?? [])
      : [{ ...attachment, path: join(content, attachment.source) }]
    for (const file of files) byAddress.set(file.address, file)
  }
  return [...byAddress.values()]
}
