import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

export interface SectionHeadingProps {
  readonly frame: Frame
  readonly title: string
  readonly id: string
  /** Where the rest of the section is. */
  readonly all?: PageLink
}

/** Heading of a block: a red diamond, the name over a hairline, and the way to everything in it. */
export function sectionHeading({ frame, title, id, all }: SectionHeadingProps): Html {
  const said = words(frame.config.language)
  return html`<div class="block-head">
<h2 id="${id}">${title}</h2>${
    all &&
    html`
<a href="${link(frame)(all.address)}">${said.all}<span class="visually-hidden">: ${all.title}</span></a>`
  }
</div>`
}
