import type { Picture } from '../../scripts/content/attachment.ts'
import { pictureSources, srcset } from '../../scripts/content/picture-sources.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'

export interface PictureMarkupProps {
  readonly frame: Frame
  readonly picture: Picture
  readonly alt: string
  /** How wide it is shown: https://html.spec.whatwg.org/multipage/images.html#sizes-attributes */
  readonly sizes: string
  /** The other attributes of the `img`. */
  readonly attributes: Html
}

/** A picture in the forms that browsers choose from, with its size, so that nothing moves when it arrives. */
export function pictureMarkup({
  frame,
  picture,
  alt,
  sizes,
  attributes,
}: PictureMarkupProps): Html {
  const href = link(frame)
  const { better, usual, src } = pictureSources(picture)
  const set = usual.candidates.length > 1 && html` srcset="${srcset(usual, href)}" sizes="${sizes}"`
  const image = html`<img src="${href(src)}"${set} alt="${alt}" width="${picture.width}" height="${picture.height}" ${attributes}>`
  if (better.length === 0) return image
  return html`<picture>${better.map(
    (source) =>
      html`<source type="${source.type}" srcset="${srcset(source, href)}" sizes="${sizes}">`,
  )}${image}</picture>`
}
