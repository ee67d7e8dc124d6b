import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { fileName } from './addresses.ts'
import type { Attachment, AttachmentType, FormType, Picture, PictureType } from './attachment.ts'
import { type FileEnds, fileSignature } from './file-signature.ts'
import { tellsPlace } from './film-place.ts'
import { newFileProblem } from './new-problem.ts'
import { pictureSize } from './picture-size.ts'
import type { Problem } from './problem.ts'
import { reasonOf } from './reason-of.ts'
import { slug } from './slug.ts'
import type { Entry } from './walk.ts'

/** File endings that may be published, with the type of each. No svg, html, script, style or data file. */
const types: Readonly<Record<string, AttachmentType>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  webp: 'webp',
  gif: 'gif',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  mp3: 'mp3',
  mp4: 'mp4',
  vtt: 'vtt',
}

/** Photo programs may put several parts of 64 KiB before the size of a picture. */
const headBytes = 1024 * 1024
/** The list at the end of a Word or Excel file: some hundred names. */
const tailBytes = 64 * 1024

/** Dots of a picture, in millions: more than the sensor of a good phone has. Decoded, one dot takes four bytes. */
export const megapixelLimit = 40
/** Bytes of a picture: twice what a camera makes of so many dots. */
const pictureBytes = 50 * 1024 * 1024

export interface ReadAttachment {
  /** Null where the file could not be read at all. */
  readonly attachment: Attachment | Picture | null
  readonly problem: Problem | null
}

/** Ending of a file name in lower case, without the dot; empty where there is none. */
export function endingOf(file: string): string {
  return /\.([^./]+)$/.exec(fileName(file))?.[1]?.toLowerCase() ?? ''
}

/** What the address of a file keeps of its name. */
export function attachmentName(file: string): string {
  return slug(fileName(file).replace(/\.[^.]+$/, '')) || 'tep'
}

/** Where a file of `/assets/` lies: another content is another address, which browsers may keep for ever. `sha256` is hexadecimal. */
export function assetAddress(
  name: string,
  sha256: string,
  type: FormType | AttachmentType,
): string {
  return `/assets/${name}-${sha256.slice(0, 8)}.${type}`
}

/** The type of a file that may be published, by its name; null for any other. */
export function attachmentType(file: string): AttachmentType | null {
  const ending = endingOf(file)
  return Object.hasOwn(types, ending) ? (types[ending] ?? null) : null
}

export function isPictureType(type: AttachmentType): type is PictureType {
  return type === 'png' || type === 'jpg' || type === 'webp' || type === 'gif'
}

/** True for a picture whose size is known. */
export function isPicture(attachment: Attachment | Picture): attachment is Picture {
  return 'width' in attachment
}

/** Reads an attachment: its hash and address, a picture's size, and whether its bytes agree with its ending. */
export async function readAttachment(
  folder: string,
  { file, source }: Pick<Entry, 'file' | 'source'>,
  type: AttachmentType,
): Promise<ReadAttachment> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let tail: Buffer = Buffer.alloc(0)
  let bytes = 0
  let hasPlace = false
  try {
    for await (const chunk of createReadStream(join(folder, source)) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (bytes < headBytes) head.push(chunk)
      else tail = Buffer.concat([tail, chunk]).subarray(-tailBytes)
      bytes += chunk.length
    }
    hasPlace = type === 'mp4' && (await tellsPlace(join(folder, source)))
  } catch (error) {
    const problem = newFileProblem(file, 'unreadable', { reason: reasonOf(error) })
    return { attachment: null, problem }
  }
  const sha256 = hash.digest('hex')
  const address = assetAddress(attachmentName(file), sha256, type)
  const attachment: Attachment = { file, source, type, bytes, sha256, address }
  const read = check(attachment, { head: Buffer.concat(head), tail })
  return hasPlace && read.problem === null
    ? { attachment, problem: newFileProblem(file, 'film-place', {}) }
    : read
}

function check(attachment: Attachment, ends: FileEnds): ReadAttachment {
  const { file, type, bytes } = attachment
  const ending = endingOf(file)
  if (bytes === 0) return { attachment, problem: newFileProblem(file, 'empty-file', {}) }
  const found = fileSignature(ends)
  if (type === 'vtt' && found !== 'vtt') {
    return { attachment, problem: newFileProblem(file, 'captions-format', {}) }
  }
  if (found !== type) {
    return { attachment, problem: newFileProblem(file, 'ending-differs', { ending, found }) }
  }
  if (!isPictureType(type)) return { attachment, problem: null }
  const size = pictureSize(ends.head, type)
  if (size === null) {
    return { attachment, problem: newFileProblem(file, 'picture-unreadable', { ending }) }
  }
  const picture: Picture = { ...attachment, type, ...size }
  return { attachment: picture, problem: tooLarge(picture) }
}

function tooLarge({ file, width, height, bytes }: Picture): Problem | null {
  if (width * height > megapixelLimit * 1e6) {
    return newFileProblem(file, 'picture-too-big', { width, height, limit: megapixelLimit })
  }
  return bytes > pictureBytes
    ? newFileProblem(file, 'picture-too-heavy', { bytes, limit: pictureBytes })
    : null
}
