import type { Card, PageLink } from './site.ts'

export interface Neighbours {
  readonly newer: PageLink | null
  readonly older: PageLink | null
}

/** For each article the next newer and older of its section. Takes one section's cards newest first; answers by address. */
export function neighbours(cards: readonly Card[]): Map<string, Neighbours> {
  return new Map(
    cards.map(({ address }, index) => [
      address,
      { newer: linkOf(cards[index - 1]), older: linkOf(cards[index + 1]) },
    ]),
  )
}

function linkOf(card: Card | undefined): PageLink | null {
  return card ? { title: card.title, address: card.address } : null
}
