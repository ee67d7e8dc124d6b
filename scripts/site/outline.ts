import type { Frame, OutlinePage, SectionPage, TagPage, YearLink } from './site.ts'

/** The site as a list for people: sections with their counts, standing pages, years, tags in Vietnamese order. */
export function outlinePage(
  frame: Pick<Frame, 'standingPages'>,
  sectionPages: readonly SectionPage[],
  tagPages: readonly TagPage[],
  years: readonly YearLink[],
): OutlinePage {
  return {
    sections: sectionPages
      .filter(({ pagination }) => pagination.number === 1)
      .map(({ title, address, count, description }) => ({ title, address, count, description })),
    standingPages: frame.standingPages,
    years,
    tags: tagPages.map(({ title, address, cards }) => ({ title, address, count: cards.length })),
  }
}
