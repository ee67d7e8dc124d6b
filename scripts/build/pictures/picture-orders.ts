import type { MadeForm, PictureType } from '../../content/attachment.ts'
import type { PictureFault } from '../../content/picture-forms.ts'
import type { Failed } from '../contained/messages.ts'

/** A picture file of the editors, as the gate read it. */
export interface SourcePicture {
  /** Where it lies on this machine. */
  readonly path: string
  readonly type: PictureType
  /** Turned as the camera was held. */
  readonly width: number
  readonly height: number
  /** Hexadecimal SHA-256 of the file: a file that has changed since is not decoded. */
  readonly sha256: string
}

/** What is to be made. */
export type PictureOrder =
  /** The files that pages show. */
  | { readonly kind: 'forms'; readonly source: SourcePicture; readonly avif: boolean }
  /** The part of a picture that a shared link shows. */
  | { readonly kind: 'crop'; readonly source: SourcePicture }
  /** A picture of words for what has none. */
  | ({ readonly kind: 'drawn' } & DrawnWords)
  /** Nothing: only whether the picture can be decoded. */
  | { readonly kind: 'look'; readonly source: SourcePicture }

export interface DrawnWords {
  readonly title: string
  /** The body that publishes the site. */
  readonly name: string
  /** `#rrggbb` */
  readonly accent: string
}

/** What became of an order. */
export type PictureResult =
  | {
      readonly forms: readonly MadeForm[]
      /** False for what lay in the cache. */
      readonly isNew: boolean
    }
  | { readonly fault: PictureFault }

/** Makes pictures: one result for each order, in the same order. */
export type MakePictures = (orders: readonly PictureOrder[]) => Promise<readonly PictureResult[]>

/** What the picture process says to the build. */
export type FromPictures =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: PictureResult }
  /** The disk, not the picture. */
  | { readonly kind: 'failed'; readonly error: Failed }
