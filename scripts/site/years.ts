import { yearAddress } from '../content/addresses.ts'
import { calendarFields } from './calendar-fields.ts'
import type { Card, YearLink, YearPage } from './site.ts'

/**
 * A page for each year that has articles, the newest year and month first, as the calendar of `timeZone` counts them.
 * Cards keep the order of `cards`. `home` is the home page.
 */
export function yearPages(cards: readonly Card[], timeZone: string, home = '/'): YearPage[] {
  const dated = cards.map((card) => ({ card, ...calendarFields(card.date, timeZone) }))
  const pages = [...Map.groupBy(dated, ({ year }) => year)]
    .toSorted(([one], [other]) => other - one)
    .map(([year, list]) => ({
      title: String(year),
      address: yearAddress(year, home),
      count: list.length,
      year,
      months: [...Map.groupBy(list, ({ month }) => month)]
        .toSorted(([one], [other]) => other - one)
        .map(([month, days]) => ({ month, cards: days.map(({ card }) => card) })),
    }))
  return pages.map((page, index) => ({
    ...page,
    newer: linkOf(pages[index - 1]),
    older: linkOf(pages[index + 1]),
  }))
}

/** A page without its lists. */
function linkOf(page: YearLink | undefined): YearLink | null {
  return page ? { title: page.title, address: page.address, count: page.count } : null
}
