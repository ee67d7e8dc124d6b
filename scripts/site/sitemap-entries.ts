import type { Moment } from '../content/moment.ts'
import { alternates } from './counterpart.ts'
import type { SitemapEntry } from './data-files.ts'
import { everyLanguage } from './every-language.ts'
import { lastChange } from './feed.ts'
import type { Card, Site } from './site.ts'

type FoundPage = Omit<SitemapEntry, 'alternates'>

/** Every page of the site in all its languages that is worth finding, each with its languages. */
export function sitemapEntries(site: Site): SitemapEntry[] {
  return everyLanguage(site).flatMap((one) =>
    foundPages(one).map((entry) => ({
      ...entry,
      alternates: alternates(one.frame, entry.address),
    })),
  )
}

/** Every page in one language that is worth finding: no redirects, no 404, no search, no files. */
export function foundPages(site: Site): FoundPage[] {
  const { home } = site.frame
  const changes = new Map(site.articlePages.map((page) => [page.address, lastChange(page)]))
  const newest = (cards: readonly Card[]) =>
    cards.reduce<Moment | null>((latest, { address }) => {
      const changed = changes.get(address) ?? null
      return changed && (latest === null || changed.at > latest.at) ? changed : latest
    }, null)
  const lists = [
    ...site.sectionPages,
    ...site.tagPages,
    ...site.yearPages.map(({ address, months }) => ({
      address,
      cards: months.flatMap(({ cards }) => cards),
    })),
  ]
  return [
    { address: home, changed: newest(site.articlePages) },
    ...site.articlePages.map(({ address }) => ({ address, changed: changes.get(address) ?? null })),
    ...site.standingPages.map(({ address, updated }) => ({ address, changed: updated })),
    ...lists.map(({ address, cards }) => ({ address, changed: newest(cards) })),
    ...site.statisticsPages.map(({ address }) => ({ address, changed: null })),
    { address: `${home}so-do/`, changed: null },
  ]
}
