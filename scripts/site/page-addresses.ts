import { sectionAddress, tagAddress, yearAddress } from '../content/addresses.ts'
import type { Article } from '../content/article.ts'
import { sectionPageCount } from '../content/section-page-count.ts'
import type { SiteConfig } from '../content/site-config.ts'
import type { StandingPage } from '../content/standing-page.ts'
import { calendarFields } from './calendar-fields.ts'
import { tagsBySlug } from './tags.ts'

/**
 * Every address that exists because of these articles and standing pages: their own, their aliases,
 * and the tags, years and pages of sections that hold them. All are of the language whose home page is `home`.
 */
export function pageAddresses(
  config: SiteConfig,
  articles: readonly Article[],
  standingPages: readonly StandingPage[],
  home = '/',
): Set<string> {
  const addresses = new Set(standingPages.map(({ address }) => address))
  const counts = new Map<string, number>()
  const tags = new Map<string, string>()
  const years = new Set<number>()
  for (const article of articles) {
    addresses.add(article.address)
    for (const alias of article.aliases) addresses.add(alias)
    for (const [slug, tag] of tagsBySlug(article.tags)) tags.set(slug, tag)
    years.add(calendarFields(article.date, config.timeZone).year)
    counts.set(article.section, (counts.get(article.section) ?? 0) + 1)
  }
  for (const tag of tags.values()) addresses.add(tagAddress(tag, home))
  for (const year of years) addresses.add(yearAddress(year, home))
  for (const { folder } of config.sections) {
    const pages = sectionPageCount(counts.get(folder) ?? 0)
    for (let number = 1; number <= pages; number++) addresses.add(sectionAddress(folder, number))
  }
  return addresses
}
