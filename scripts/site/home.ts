import type { Card, HomePage, PageLink } from './site.ts'

const pinnedLimit = 4
const sectionLimit = 5

/** The home page, from the site's cards newest first and the sections in the order of `site.yaml`. */
export function homePage(cards: readonly Card[], sections: readonly PageLink[]): HomePage {
  const pinned = cards.filter((card) => card.pinned)
  const lead = pinned[0] ?? cards.find((card) => card.image !== null) ?? cards[0] ?? null
  return {
    lead,
    pinned: pinned.filter((card) => card !== lead).slice(0, pinnedLimit),
    sections: sections
      .map((section) => ({ section, cards: newestOf(section, cards, lead) }))
      .filter((block) => block.cards.length > 0),
  }
}

function newestOf(section: PageLink, cards: readonly Card[], lead: Card | null): Card[] {
  return cards
    .filter((card) => card !== lead && card.section.address === section.address)
    .slice(0, sectionLimit)
}
