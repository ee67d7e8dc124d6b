import type { LeadPicture } from '../../scripts/content/article.ts'
import { columnSizes } from '../../scripts/content/picture-sources.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { pictureMarkup } from './picture-markup.ts'

export interface PictureProps {
  readonly frame: Frame
  readonly image: LeadPicture
  readonly place: PicturePlace
  /** The picture that the reader sees first is fetched at once, the others when they come near. */
  readonly first: boolean
  /** True where the title beside it says enough, so that a screen reader passes over it. */
  readonly silent?: boolean
}

/** Where a picture stands, which says how wide it is; the style sheet has the same measures. */
export type PicturePlace = keyof typeof pictureSizes

/** The `sizes` of each place. */
export const pictureSizes = {
  column: columnSizes,
  'card-lead': columnSizes.replace('44rem', '26rem').replaceAll('47.99rem', '39.99rem'),
  'card-large': columnSizes.replace('44rem', '23rem').replaceAll('47.99rem', '39.99rem'),
  'card-row': '10rem',
} as const

/** A picture with its real size, so that nothing moves when it arrives. */
export function picture({ frame, image, place, first, silent = false }: PictureProps): Html {
  const fetch = first ? html`fetchpriority="high"` : html`loading="lazy"`
  return pictureMarkup({
    frame,
    picture: image.picture,
    alt: silent ? '' : image.alt,
    sizes: pictureSizes[place],
    attributes: html`${fetch} decoding="async"`,
  })
}
