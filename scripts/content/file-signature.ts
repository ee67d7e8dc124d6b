import type { AttachmentType } from './attachment.ts'

/** One letter for one byte. Not TextDecoder: its `latin1` is windows-1252, where 0x89 is no U+0089. */
const latin = { decode: (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1') }

/** First and last bytes of a file: enough to tell what it is. */
export interface FileEnds {
  readonly head: Uint8Array
  readonly tail: Uint8Array
}

/**
 * What the bytes of a file say that it is: a type that may be published, or a short name such as
 * `zip`, `html`, `svg`, `exe`; `unknown` where they say nothing.
 */
export function fileSignature({ head, tail }: FileEnds): AttachmentType | string {
  const start = latin.decode(head.subarray(0, 512))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('\xff\xd8\xff')) return 'jpg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp'
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return zipKind(head, tail)
  if (start.slice(4, 8) === 'ftyp') return ftypKind(start.slice(8, 12))
  if (start.startsWith('ID3') || isMpegAudio(head)) return 'mp3'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'doc/xls'
  if (start.startsWith('BM')) return 'bmp'
  if (/^(?:\xef\xbb\xbf)?WEBVTT\s/.test(start)) return 'vtt'
  if (start.startsWith('MZ')) return 'exe'
  if (/<svg[\s>]/i.test(start)) return 'svg'
  return /^[\s\xef\xbb\xbf]*<(?:!doctype|html|script|\?xml|head|body)/i.test(start)
    ? 'html'
    : 'unknown'
}

/** Word and Excel files are zip files; their names stand near the beginning or in the list at the end. */
function zipKind(head: Uint8Array, tail: Uint8Array): string {
  const names = latin.decode(head) + latin.decode(tail)
  if (names.includes('vbaProject.bin')) return names.includes('word/') ? 'docm' : 'xlsm'
  if (names.includes('word/')) return 'docx'
  return names.includes('xl/') ? 'xlsx' : 'zip'
}

/** Pictures and films of Apple and others share this container; only the film formats are MP4. */
function ftypKind(brand: string): string {
  return /^(?:hei|hev|mif|msf|avi)/.test(brand)
    ? brand.startsWith('avi')
      ? 'avif'
      : 'heic'
    : 'mp4'
}

/** Eleven set bits, then a version and a layer that exist. */
function isMpegAudio([first = 0, second = 0]: Uint8Array): boolean {
  return (
    first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0
  )
}
