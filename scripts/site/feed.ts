import { sectionAddress } from '../content/addresses.ts'
import type { Moment } from '../content/moment.ts'
import type { SectionConfig } from '../content/site-config.ts'
import { feedAddresses } from './feed-addresses.ts'
import { fullAddress } from './full-address.ts'
import type { ArticlePage, Site } from './site.ts'

/** What the feeds of a body that is no more say besides their articles. */
export interface FeedEnd {
  /** Stands behind the title of the feed. */
  readonly mark: string
  /** Title and text of the last entry, which those see who follow the feed. */
  readonly title: string
  readonly text: string
  /** Address of the body that follows. */
  readonly url: string
  readonly at: Moment
}

/** What the Atom and the JSON feed of one page both say. Addresses are site paths. */
export interface Feed {
  readonly title: string
  /** Null where `site.yaml` describes the section with nothing. */
  readonly description: string | null
  /** The page that shows the same articles to people. */
  readonly page: string
  readonly atom: string
  readonly json: string
  /** The 20 newest, newest first. */
  readonly articles: readonly ArticlePage[]
  /** The last entry of a feed that has ended; null where more articles may come. */
  readonly end: (FeedEnd & { readonly id: string }) | null
  /** When the youngest of the articles was published or changed, or the feed ended; null without articles. */
  readonly updated: Moment | null
}

const limit = 20

/** The feeds of one section, or of all pages below `home` where `section` is null, with the page that they repeat. */
export function feedPlaces(
  section: SectionConfig | null,
  home = '/',
): Pick<Feed, 'page' | 'atom' | 'json'> {
  const page = section ? sectionAddress(section.folder) : home
  return { page, ...feedAddresses(page) }
}

/** What the feeds of one section say, or of the whole site where `section` is null; `end` where they have ended. */
export function feedOf(site: Site, section: SectionConfig | null, end: FeedEnd | null): Feed {
  const { config, home } = site.frame
  const addresses = feedPlaces(section, home)
  const articles = site.articlePages
    .filter((article) => section === null || article.section.address === addresses.page)
    .slice(0, limit)
  const title = section ? `${section.title} – ${config.name}` : config.name
  return {
    ...addresses,
    title: end ? `${title} (${end.mark})` : title,
    description: end ? end.text : (section ? section.description : config.parent) || null,
    articles,
    // All feeds of a site end in one and the same entry.
    end: end && { ...end, id: `${fullAddress(site.frame, home)}#ket-thuc` },
    updated: articles.map(lastChange).reduce(later, end?.at ?? null),
  }
}

/** When an article was last changed, or published where it never was. */
export function lastChange(article: ArticlePage): Moment {
  return article.updated ?? article.date
}

function later(one: Moment | null, other: Moment): Moment | null {
  return one !== null && one.at >= other.at ? one : other
}
