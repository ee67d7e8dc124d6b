import { sectionAddress } from '../content/addresses.ts'
import type { SectionConfig } from '../content/site-config.ts'
import { byPinned } from './order.ts'
import type { Card, SectionPage } from './site.ts'

/** Articles on one page of a section's list. */
const pageSize = 20

/** How many pages a section with so many articles has; an empty one still has its first. */
export function sectionPageCount(articles: number): number {
  return Math.max(1, Math.ceil(articles / pageSize))
}

/** The pages of one section: pinned articles first, then the newest, 20 on a page. */
export function sectionPages(section: SectionConfig, cards: readonly Card[]): SectionPage[] {
  const { folder, title, description } = section
  const sorted = cards.toSorted(byPinned)
  const total = sectionPageCount(sorted.length)
  const addresses = Array.from({ length: total }, (_, index) => sectionAddress(folder, index + 1))
  return addresses.map((address, index) => ({
    address,
    title,
    description,
    folder,
    cards: sorted.slice(index * pageSize, (index + 1) * pageSize),
    pagination: {
      number: index + 1,
      total,
      newer: addresses[index - 1] ?? null,
      older: addresses[index + 1] ?? null,
      addresses,
    },
    count: sorted.length,
  }))
}
