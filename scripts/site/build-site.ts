import { homeOf, sectionAddress } from '../content/addresses.ts'
import { expiryMoment, successorAt } from '../content/archive.ts'
import type { Article } from '../content/article.ts'
import type { Content } from '../content/content.ts'
import { type Edition, editions } from '../content/english-config.ts'
import type { StandingPage } from '../content/standing-page.ts'
import { articlePages } from './article-pages.ts'
import { articlesFiles } from './articles-json.ts'
import { makeEntry } from './entry.ts'
import { gonePages } from './gone.ts'
import { homePage } from './home.ts'
import { inBothLanguages } from './in-both-languages.ts'
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
import { sitemapFiles } from './sitemap.ts'
import { byStandingOrder } from './standing-order.ts'
import { statisticsPages } from './statistics-pages.ts'
import { summaryOf } from './summary.ts'
import { tagPages } from './tags.ts'
import { usedAttachments } from './used-attachments.ts'
import { yearPages } from './years.ts'

export interface SiteOptions {
  /** The moment that scheduling, expiry, the notice and the merger compare with, in milliseconds since 1970. */
  readonly at: number
  /** Publish drafts too. */
  readonly drafts: boolean
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** Whether the site has a search page; it has one unless this is false. */
  readonly search?: boolean
}

/** What readers may see of one language, in the order of lists. */
interface Published extends Edition {
  readonly articles: readonly Article[]
  readonly standingPages: readonly StandingPage[]
  /** Addresses of what they may not see. */
  readonly unpublished: ReadonlySet<string>
}

/**
 * The whole site as data, without drafts (unless asked for) and without what is scheduled or expired at `at`.
 * The same content and options give the same site; the work grows as the content does.
 * Throws when an article stands in a section that the configuration does not name: the gate lets none through.
 */
export function buildSite(content: Content, options: SiteOptions): Site {
  const published = editions(content.config).map((edition) =>
    publishedOf(edition, content, options),
  )
  // A page may link to one in the other language.
  const unpublished = new Set(published.flatMap((one) => [...one.unpublished]))
  const [own, english] = published.map((one) => siteOf({ ...one, unpublished }, content, options))
  if (own === undefined) throw new Error('a site has a language of its own')
  const site = english === undefined ? own : inBothLanguages(own, english)
  const shown = published.flatMap(({ articles, standingPages }) => [...articles, ...standingPages])
  const attachments = usedAttachments(content.attachments, shown, content.config.logo)
  return {
    ...site,
    attachments,
    sitemapFiles: sitemapFiles(site),
    articlesFiles: articlesFiles(site),
  }
}

function publishedOf(edition: Edition, content: Content, { at, drafts }: SiteOptions): Published {
  const { home, config } = edition
  const own = <Page extends { readonly file: string }>(pages: readonly Page[]): Page[] =>
    pages.filter(({ file }) => homeOf(file) === home)
  const expiry = expiryMoment(config, at)
  const all = { articles: own(content.articles), standingPages: own(content.standingPages) }
  const leftOut = own(content.leftOut)
  const articles = all.articles
    .filter((article) => isPublished(article, at, drafts, expiry))
    .toSorted(byNewest)
  const standingPages = all.standingPages
    .filter((page) => drafts || !page.draft)
    .toSorted(byStandingOrder)
  const unpublished = pageAddresses(
    config,
    [...all.articles, ...leftOut.filter((page) => page.kind === 'article')],
    [...all.standingPages, ...leftOut.filter((page) => page.kind === 'standing-page')],
    home,
  ).difference(pageAddresses(config, articles, standingPages, home))
  return { ...edition, articles, standingPages, unpublished }
}

/** The site in one language, as if it were the only one. */
function siteOf(published: Published, content: Content, options: SiteOptions): Site {
  const { config, home, articles, standingPages, unpublished } = published
  const { basePath } = options
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
  const tags = tagPages(entries, home)
  const years = yearPages(cards, config.timeZone, home)

  const frame = makeFrame(published, options, {
    sections: [...sections.values()],
    standingPages: standingPages.map(({ title, address }) => ({ title, address })),
    years: years.map(({ title, address }) => ({ title, address })),
  })
  const counts = years.map(({ title, address, count }) => ({ title, address, count }))
  const outline = outlinePage(frame, lists, tags, counts)
  return {
    frame,
    home: homePage(cards, frame.sections),
    cards,
    sectionPages: lists,
    articlePages: articlePages(entries, { frame, tagPages: tags, unpublished }),
    standingPages: standingPages.map((page) => standingPageView(page, unpublished, basePath)),
    tagPages: tags,
    yearPages: years,
    statisticsPages: statisticsPages(frame),
    searchPages: searchPages(frame, outline),
    outline,
    redirects: redirects(articles),
    gone: gonePages(content.withdrawn, home),
    sitemapFiles: [],
    articlesFiles: [],
    attachments: [],
    english: null,
  }
}

function makeFrame(
  { config, home, unpublished }: Published,
  { at, basePath, search = true }: SiteOptions,
  { sections, standingPages, years }: Pick<Frame, 'sections' | 'standingPages' | 'years'>,
): Frame {
  return {
    config,
    basePath,
    home,
    other: null,
    archive: successorAt(config, at),
    menu: menuItems(config.menu, sections, standingPages, unpublished),
    notice: noticeInForce(config.notice, at, unpublished),
    standingPages,
    years,
    sections,
    search: search ? searchAddress(home) : null,
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
