import type { Attachment, AttachmentType } from '../attachment.ts'
import type { Language } from '../site-config.ts'

const names: Partial<Record<AttachmentType, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  mp3: 'MP3',
  mp4: 'MP4',
}

/** Type and size of a document, for a reader who pays for each megabyte: `PDF, 120 KB`. Null for a picture. */
export function fileFacts(attachment: Attachment, language: Language): string | null {
  const name = names[attachment.type]
  return name === undefined ? null : `${name}, ${fileSize(attachment.bytes, language)}`
}

/** Bytes as Windows and phones show them, 1 KB = 1,024 bytes: `1 KB`, `120 KB`, `1,2 MB`. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  if (kilobytes < 1024) return `${kilobytes} KB`
  const megabytes = (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
  return `${language === 'vi' ? megabytes.replace('.', ',') : megabytes} MB`
}
