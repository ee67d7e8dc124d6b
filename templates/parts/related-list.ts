import type { Card, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { cardList } from './card-list.ts'
import { sectionHeading } from './section-heading.ts'

/** Articles about the same things, or null. */
export function relatedList(cards: readonly Card[], frame: Frame): Html | null {
  if (cards.length === 0) return null
  const title = words(frame.config.language).article.related
  return html`<section class="related" aria-labelledby="cung-chu-de">
${sectionHeading({ frame, title, id: 'cung-chu-de' })}
${cardList({ frame, cards, size: 'small', level: 3 })}
</section>`
}
