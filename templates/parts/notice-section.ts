import type { Frame, HomePage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { noticeList } from './notice-list.ts'
import { sectionHeading } from './section-heading.ts'

/** The newest notices on the home page. */
export function noticeSection(
  { section, cards }: HomePage['sections'][number],
  frame: Frame,
): Html {
  const id = `tin-${section.address.slice(1, -1).replace('/', '-')}`
  return html`<section class="front-notices" aria-labelledby="${id}">
${sectionHeading({ frame, title: section.title, id, all: section })}
${noticeList({ frame, cards, level: 3 })}
</section>
`
}
