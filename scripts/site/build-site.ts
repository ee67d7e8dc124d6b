import { sectionAddress } from '../content/addresses.ts'
import type { Content } from '../content/content.ts'
import type { StandingPage } from '../content/standing-page.ts'
import { articlePages } from './article-pages.ts'
import { makeEntry } from './entry.ts'
import { gonePages } from './gone.ts'
import { homePage } from './home.ts'
import { menuItems } from './menu.ts'
import { noticeInForce } from './notice.ts'
import { byNewest } from './order.ts'
import { outlinePage } from './outline.ts'
import { pageAddresses } from './page-addresses.ts'
import { isPublished } from './published.ts'
import { publishedBody } from './published-body.ts'
import { redirects } from './redirects.ts'
import { searchAddress, searchPages } from './search-pages.ts'
import { sectionPages } from './section-pages.ts'
import type { Frame, PageLink, Site, StandingPageView } from './site.ts'
import { byStandingOrder } from './standing-order.ts'
import { statisticsPages } from './statistics-pages.ts'
import { summaryOf } from './summary.ts'
import { tagPages } from './tags.ts'
import { usedAttachments } from './used-attachments.ts'
import { yearPages } from './years.ts'

export interface SiteOptions {
  /** The moment that scheduling, expiry and the notice compare with, in milliseconds since 1970. */
  readonly at: number
  /** Publish drafts too. */
  readonly drafts: boolean
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** Whether the site has a search page; it has one unless this is false. */
  readonly search?: boolean
}

/**
 * The whole site as data, without drafts (unless asked for) and without what is scheduled or expired at `at`.
 * The same content and options give the same site; the work grows as the content does.
 * Throws when an article stands in a section that the configuration does not name: the gate lets none through.
 */
export function buildSite(content: Content, options: SiteOptions): Site {
  const { config } = content
  const { at, drafts, basePath } = options
  const articles = content.articles
    .filter((article) => isPublished(article, at, drafts))
    .toSorted(byNewest)
  const standing = content.standingPages
    .filter((page) => drafts || !page.draft)
    .toSorted(byStandingOrder)
  const unpublished = pageAddresses(
    config,
    [...content.articles, ...content.leftOut.filter((page) => page.kind === 'article')],
    [...content.standingPages, ...content.leftOut.filter((page) => page.kind === 'standing-page')],
  ).difference(pageAddresses(config, articles, standing))

  const sections = new Map<string, PageLink>(
    config.sections.map(({ folder, title }) => [
      folder,
      { title, address: sectionAddress(folder, 1) },
    ]),
  )
  const entries = articles.map((article) => {
    const section = sections.get(article.section)
    if (!section) throw new Error(`${article.file}: no section "${article.section}"`)
    return makeEntry(article, section, config)
  })
  const cards = entries.map(({ card }) => card)
  const bySection = Map.groupBy(cards, (card) => card.section)
  const lists = config.sections.flatMap((section) => {
    const link = sections.get(section.folder)
    return sectionPages(section, (link && bySection.get(link)) ?? [])
  })
  const tags = tagPages(entries)
  const years = yearPages(cards, config.timeZone)

  const frame = makeFrame(content, options, {
    sections: [...sections.values()],
    standingPages: standing.map(({ title, address }) => ({ title, address })),
    years: years.map(({ title, address, count }) => ({ title, address, count })),
    unpublished,
  })
  const outline = outlinePage(frame, lists, tags)
  return {
    frame,
    home: homePage(cards, frame.sections),
    sectionPages: lists,
    articlePages: articlePages(entries, { config, basePath, tagPages: tags, unpublished }),
    standingPages: standing.map((page) => standingPageView(page, unpublished, basePath)),
    tagPages: tags,
    yearPages: years,
    statisticsPages: statisticsPages(config),
    searchPages: searchPages(config, frame.search !== null, outline),
    outline,
    redirects: redirects(articles),
    gone: gonePages(content.withdrawn),
    attachments: usedAttachments(content.attachments, [...articles, ...standing], config.logo),
  }
}

function makeFrame(
  { config }: Content,
  { at, basePath, search = true }: SiteOptions,
  parts: Pick<Frame, 'sections' | 'standingPages' | 'years'> & { unpublished: ReadonlySet<string> },
): Frame {
  const { sections, standingPages, years, unpublished } = parts
  return {
    config,
    basePath,
    menu: menuItems(config.menu, sections, standingPages, unpublished),
    notice: noticeInForce(config.notice, at, unpublished),
    standingPages,
    years,
    sections,
    search: search ? searchAddress : null,
  }
}

function standingPageView(
  { address, title, summary, updated, body }: StandingPage,
  unpublished: ReadonlySet<string>,
  basePath: string,
): StandingPageView {
  return {
    address,
    title,
    summary: summaryOf(summary, body.firstParagraph),
    updated,
    body: publishedBody(body, unpublished, basePath),
  }
}
