/** A file beside the text that is published as it is, under an address with its content's hash. */
export interface Attachment {
  /** Path below the content folder, NFC: `tin-tuc/2022/ke-hoach.pdf`. */
  readonly file: string
  /** The same path with its letters as the disk has them, which may not be NFC. */
  readonly source: string
  readonly type: AttachmentType
  readonly bytes: number
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  /** Site path without the base path: `/assets/ke-hoach-1a2b3c4d.pdf`. */
  readonly address: string
}

export interface Picture extends Attachment {
  readonly type: PictureType
  /** Real size in CSS pixels, turned the way the camera was held. */
  readonly width: number
  readonly height: number
}

export type PictureType = 'png' | 'jpg' | 'webp' | 'gif'
export type AttachmentType = PictureType | 'pdf' | 'docx' | 'xlsx' | 'mp3' | 'mp4'
