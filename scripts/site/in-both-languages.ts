import type { OtherLanguage, Site } from './site.ts'
import { foundPages } from './sitemap-entries.ts'

/** The site with its pages in English, each language knowing where the other one is. */
export function inBothLanguages(own: Site, english: Site): Site {
  return {
    ...own,
    frame: { ...own.frame, other: otherLanguage(english) },
    english: { ...english, frame: { ...english.frame, other: otherLanguage(own) } },
  }
}

function otherLanguage(site: Site): OtherLanguage {
  const { config, home } = site.frame
  const addresses = new Set(foundPages(site).map(({ address }) => address))
  for (const { address } of site.searchPages) addresses.add(address)
  // The third page of one list is no translation of the other's.
  for (const { address, pagination } of site.sectionPages) {
    if (pagination.number > 1) addresses.delete(address)
  }
  return { language: config.language, home, addresses }
}
