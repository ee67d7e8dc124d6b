import type { LeadPicture } from '../../scripts/content/article.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'

export interface PictureProps {
  readonly frame: Frame
  readonly image: LeadPicture
  /** The picture that the reader sees first is fetched at once, the others when they come near. */
  readonly first: boolean
  /** True where the title beside it says enough, so that a screen reader passes over it. */
  readonly silent?: boolean
}

/** A picture with its real size, so that nothing moves when it arrives. */
export function picture({ frame, image, first, silent = false }: PictureProps): Html {
  const { address, width, height } = image.picture
  const fetch = first ? html`fetchpriority="high"` : html`loading="lazy"`
  return html`<img src="${link(frame)(address)}" alt="${silent ? '' : image.alt}" width="${width}" height="${height}" ${fetch} decoding="async">`
}
