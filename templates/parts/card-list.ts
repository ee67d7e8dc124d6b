import type { Card, Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { card } from './card.ts'

export interface CardListProps {
  readonly frame: Frame
  readonly cards: readonly Card[]
  readonly size: 'row' | 'small'
  readonly level: 2 | 3
  readonly withSection?: boolean
}

/** Articles one below the other, or a sentence that says there are none. */
export function cardList({ frame, cards, size, level, withSection }: CardListProps): Html {
  if (cards.length === 0) {
    const said = words(frame.config.language)
    return html`<p class="empty">${frame.archive ? said.archive.empty : said.empty}</p>`
  }
  return html`<ul class="cards cards-${size}">
${cards.map(
  (entry) => html`<li>${card({ frame, card: entry, size, level, withSection })}</li>
`,
)}</ul>`
}
