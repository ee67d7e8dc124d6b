import type { LeadPicture } from '../../scripts/content/article.ts'
import { pictureSources, srcset } from '../../scripts/content/picture-sources.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { link } from './link.ts'
import { type PicturePlace, pictureSizes } from './picture.ts'

/** Lets the browser fetch the first picture while it still reads the head. Only where it may choose a form; one that does not know the type leaves it. */
export function preloadPicture(image: LeadPicture, place: PicturePlace, frame: Frame): Html | null {
  const { better, usual } = pictureSources(image.picture)
  const [best = usual] = better
  if (best.candidates.length < 2) return null
  return html`<link rel="preload" as="image" type="${best.type}" imagesrcset="${srcset(best, link(frame))}" imagesizes="${pictureSizes[place]}" fetchpriority="high">
`
}
