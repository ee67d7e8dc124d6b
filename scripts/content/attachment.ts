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

/**
 * A picture. As it was read, it is the editor's own file; once its forms were made, `address`, `width`, `height` and `bytes` are
 * those of the largest form in its own format, and the editor's file, with whatever a camera hid in it, is published nowhere.
 */
export interface Picture extends Attachment {
  readonly type: PictureType
  /** Real size in CSS pixels, turned the way the camera was held. */
  readonly width: number
  readonly height: number
  /** What browsers choose from, by type and then by width; missing where none were made. */
  readonly forms?: readonly PictureForm[]
}

/** One of the files that a picture is published as. */
export interface PictureForm extends MadeForm {
  /** Site path without the base path. */
  readonly address: string
}

/** A picture file that was made. */
export interface MadeForm {
  readonly type: FormType
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  /** Where it lies on this machine. */
  readonly path: string
}

export type PictureType = 'png' | 'jpg' | 'webp' | 'gif'
export type FormType = PictureType | 'avif'
export type AttachmentType = PictureType | 'pdf' | 'docx' | 'xlsx' | 'mp3' | 'mp4' | 'vtt'
