import type { Frame, HomePage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { card } from './card.ts'
import { cardList } from './card-list.ts'
import { sectionHeading } from './section-heading.ts'

/** A section on the home page: its newest article larger, the next ones as titles. */
export function homeSection({ section, cards }: HomePage['sections'][number], frame: Frame): Html {
  const id = `tin-${section.address.slice(1, -1).replace('/', '-')}`
  const [first, ...others] = cards
  return html`<section class="home-section" aria-labelledby="${id}">
${sectionHeading({ frame, title: section.title, id, all: section })}
${first && card({ frame, card: first, size: 'large', level: 3 })}
${others.length > 0 && cardList({ frame, cards: others, size: 'small', level: 3 })}
</section>
`
}
