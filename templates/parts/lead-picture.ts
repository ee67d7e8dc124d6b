import type { LeadPicture } from '../../scripts/content/article.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { picture } from './picture.ts'

/** The picture at the head of an article, with its caption. */
export function leadPicture(image: LeadPicture, frame: Frame): Html {
  return html`<figure class="lead-picture">
${picture({ frame, image, place: 'column', first: true })}${
  image.caption &&
  html`
<figcaption>${image.caption}</figcaption>`
}
</figure>`
}
