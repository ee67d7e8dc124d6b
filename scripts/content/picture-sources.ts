import type { FormType, Picture, PictureForm } from './attachment.ts'

/** What a page writes for a picture: formats that a browser may choose before the one that every browser knows. */
export interface PictureSources {
  /** Best first. */
  readonly better: readonly PictureSource[]
  /** For the `img` itself; one candidate where no forms were made. */
  readonly usual: PictureSource
  /** Address for a browser that knows no `srcset`. */
  readonly src: string
}

export interface PictureSource {
  /** Media type. */
  readonly type: string
  /** Narrowest first. */
  readonly candidates: readonly { readonly address: string; readonly width: number }[]
}

/** Smallest files first: what a browser knows of these it takes. */
const order: readonly FormType[] = ['avif', 'webp']

/** What phones get that know no `srcset`: twice the width of a small one. */
const plainWidth = 800

/** The files of a picture as a page offers them. */
export function pictureSources(picture: Picture): PictureSources {
  const { forms = [], type, address, width } = picture
  const own = byWidth(forms.filter((form) => form.type === type))
  const better = order
    .filter((name) => name !== type)
    .map((name) => byWidth(forms.filter((form) => form.type === name)))
    .filter((list) => list.length > 0)
  return {
    better: better.map(asSource),
    usual:
      own.length > 0 ? asSource(own) : { type: mediaType(type), candidates: [{ address, width }] },
    src: own.findLast((form) => form.width <= plainWidth)?.address ?? address,
  }
}

/** The file that stands for a film until it is started: a light one, for browsers that play films know WebP. */
export function posterAddress(picture: Picture): string {
  const light = byWidth((picture.forms ?? []).filter(({ type }) => type === 'webp'))
  return light.findLast((form) => form.width <= plainWidth)?.address ?? picture.address
}

/** The text of `srcset`; `href` puts the base path before a site path. */
export function srcset({ candidates }: PictureSource, href: (address: string) => string): string {
  return candidates.map(({ address, width }) => `${href(address)} ${width}w`).join(', ')
}

/**
 * How wide a picture in the column of an article is shown. A phone with three dots to a pixel is told a smaller share of its
 * window, so that it takes the form for two: nobody sees the difference, and the file is half as large.
 */
export const columnSizes =
  '(max-width: 47.99rem) and (min-resolution: 2.5dppx) 62vw, (max-width: 47.99rem) calc(100vw - 2rem), 44rem'

function byWidth(forms: readonly PictureForm[]): PictureForm[] {
  return forms.toSorted((one, other) => one.width - other.width)
}

function asSource(forms: readonly PictureForm[]): PictureSource {
  const [first] = forms
  return {
    type: mediaType(first?.type ?? 'webp'),
    candidates: forms.map(({ address, width }) => ({ address, width })),
  }
}

/** Media type of a picture file. */
export function mediaType(type: FormType): string {
  return `image/${type === 'jpg' ? 'jpeg' : type}`
}
