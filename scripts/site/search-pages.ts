import { topFolder } from '../content/addresses.ts'
import type { SiteConfig } from '../content/site-config.ts'
import type { Frame, OutlinePage, SearchPage } from './site.ts'

/** Tags that the page offers to narrow by: more are no help in a list. The others are reached from their own pages. */
const mostTags = 60

/** Address of the search page of a language, below its home page. */
export function searchAddress(home: string): string {
  return `${home}tim-kiem/`
}

/** Where the files of the index in one language lie: a site path. */
export function searchIndexAddress({ language }: Pick<SiteConfig, 'language'>): string {
  return `/tim/${language}/`
}

/** The search page, on a site that has one. */
export function searchPages(
  { config, search }: Pick<Frame, 'config' | 'search'>,
  { sections, years, tags }: OutlinePage,
): SearchPage[] {
  if (search === null) return []
  const common = new Set(tags.toSorted((one, other) => other.count - one.count).slice(0, mostTags))
  return [
    {
      address: search,
      index: searchIndexAddress(config),
      sections: sections.map((section) => ({
        ...section,
        folder: topFolder(section.address.slice(1)),
      })),
      years,
      tags: tags
        .filter((tag) => common.has(tag))
        .map(({ title, address }) => ({ title, slug: address.split('/').at(-2) ?? '' })),
    },
  ]
}
