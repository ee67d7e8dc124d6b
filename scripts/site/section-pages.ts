import { sectionAddress } from '../content/addresses.ts'
import { articlesPerPage, sectionPageCount } from '../content/section-page-count.ts'
import type { SectionConfig } from '../content/site-config.ts'
import { byPinned } from './order.ts'
import type { Card, SectionPage } from './site.ts'

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
    cards: sorted.slice(index * articlesPerPage, (index + 1) * articlesPerPage),
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
