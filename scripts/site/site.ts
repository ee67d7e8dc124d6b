import type { LeadPicture } from '../content/article.ts'
import type { Attachment } from '../content/attachment.ts'
import type { Body } from '../content/body.ts'
import type { Moment } from '../content/moment.ts'
import type { Language, SiteConfig, Successor } from '../content/site-config.ts'
import type { ArticlesFile, SitemapFile } from './data-files.ts'

/**
 * The whole site in one language as data: one entry for each page that the templates make.
 * Addresses are site paths without the base path; `Frame.basePath` is put before them when a page is written.
 */
export interface Site {
  readonly frame: Frame
  readonly home: HomePage
  /** Every article as lists show it, newest first: as `articlePages`. */
  readonly cards: readonly Card[]
  /** One for each output page of each section: `/tin-tuc/`, `/tin-tuc/trang-2/` … */
  readonly sectionPages: readonly SectionPage[]
  readonly articlePages: readonly ArticlePage[]
  readonly standingPages: readonly StandingPageView[]
  readonly tagPages: readonly TagPage[]
  readonly yearPages: readonly YearPage[]
  /** `/thong-ke/` where the site has figures by day, else none. */
  readonly statisticsPages: readonly StatisticsPage[]
  /** `/tim-kiem/` where the site has a search, else none. */
  readonly searchPages: readonly SearchPage[]
  readonly outline: OutlinePage
  /** Old addresses, each with the page that it leads to. */
  readonly redirects: readonly Redirect[]
  /** Addresses whose articles were withdrawn, each with a page that says so: a host that can answers 410 there. */
  readonly gone: readonly GonePage[]
  /** `/sitemap.xml` with its parts, for both languages. None in the English site. */
  readonly sitemapFiles: readonly SitemapFile[]
  /** `/bai-viet.json` and `/en/bai-viet.json`. None in the English site. */
  readonly articlesFiles: readonly ArticlesFile[]
  /** Files to publish as they are: those that a published page of either language uses, and the logo. None in the English one. */
  readonly attachments: readonly Attachment[]
  /** The pages in English beside those of the site's own language; null where there are none, and in the English site itself. */
  readonly english: Site | null
}

/** What every page shows around its own part. Nothing in it changes with the moment of the build,
 * except which notice is in force and whether the body still stands, so an unchanged page keeps its bytes. */
export interface Frame {
  readonly config: SiteConfig
  /** `/`, or `/x/` where the site lives below another. */
  readonly basePath: string
  /** Site path of the home page in this language: `/`, or `/en/`. */
  readonly home: string
  /** The site in its other language; null where it has but one. */
  readonly other: OtherLanguage | null
  /** The body that this one has become part of: the site is an archive. Null while it stands alone. */
  readonly archive: Successor | null
  readonly menu: readonly MenuItem[]
  readonly notice: { readonly text: string; readonly to: string | null } | null
  readonly standingPages: readonly PageLink[]
  /** Without their counts, which one more article would change on every page. */
  readonly years: readonly PageLink[]
  readonly sections: readonly PageLink[]
  /** Address of the search page; null on a site without search. */
  readonly search: string | null
}

export interface OtherLanguage {
  readonly language: Language
  readonly home: string
  /** Pages that may have a counterpart. */
  readonly addresses: ReadonlySet<string>
}

export interface PageLink {
  readonly title: string
  readonly address: string
}

export interface YearLink extends PageLink {
  readonly count: number
}

export interface MenuItem {
  readonly title: string
  /** Site path, or an https address when `external`. */
  readonly to: string
  readonly external: boolean
}

/** An article as lists show it. */
export interface Card {
  readonly address: string
  readonly title: string
  readonly date: Moment
  readonly author: string
  /** The editor's summary, or the first paragraph cut at a word to 200 characters. */
  readonly summary: string
  readonly section: PageLink
  readonly image: LeadPicture | null
  readonly pinned: boolean
}

export interface HomePage {
  /** The first pinned article, else the newest with a picture, else the newest. */
  readonly lead: Card | null
  /** The other pinned articles, at most 4. */
  readonly pinned: readonly Card[]
  /** In the order of `site.yaml`: up to 5 newest articles each, without the lead; empty sections are left out. */
  readonly sections: readonly { readonly section: PageLink; readonly cards: readonly Card[] }[]
}

export interface SectionPage {
  readonly address: string
  readonly title: string
  readonly description: string
  readonly folder: string
  readonly cards: readonly Card[]
  readonly pagination: Pagination
  /** Articles in the whole section. */
  readonly count: number
}

export interface Pagination {
  /** Counted from 1. */
  readonly number: number
  readonly total: number
  readonly newer: string | null
  readonly older: string | null
  /** Addresses of all pages, in order. */
  readonly addresses: readonly string[]
}

export interface ArticlePage extends Card {
  readonly file: string
  readonly slug: string
  readonly updated: Moment | null
  readonly source: string | null
  readonly body: Body
  readonly tags: readonly PageLink[]
  /** At most 4, by shared tags, then section, newest first. */
  readonly related: readonly Card[]
  /** Neighbours by date in the same section. */
  readonly newer: PageLink | null
  readonly older: PageLink | null
  /** From the home page down to the section. */
  readonly breadcrumbs: readonly PageLink[]
  /** Whole minutes at 200 syllables a minute, at least 1. */
  readonly readingMinutes: number
}

export interface StandingPageView {
  readonly address: string
  readonly title: string
  readonly summary: string
  readonly updated: Moment | null
  readonly body: Body
}

export interface TagPage extends PageLink {
  /** Slug of the tag, the last part of its address. */
  readonly slug: string
  readonly cards: readonly Card[]
}

export interface YearPage extends YearLink {
  readonly year: number
  /** Newest month first; months without an article are left out. */
  readonly months: readonly { readonly month: number; readonly cards: readonly Card[] }[]
  readonly newer: YearLink | null
  readonly older: YearLink | null
}

/** `/so-do/`: the site as a list for people. */
export interface OutlinePage {
  readonly sections: readonly (PageLink & {
    readonly count: number
    readonly description: string
  })[]
  readonly standingPages: readonly PageLink[]
  readonly years: readonly YearLink[]
  /** In Vietnamese order. */
  readonly tags: readonly (PageLink & { readonly count: number })[]
}

/** The figures by day, to look at. */
export interface StatisticsPage {
  readonly address: string
  /** Address that answers the figures by day. */
  readonly days: string
}

/** The search page: where its index is, and what a question can be narrowed to. */
export interface SearchPage {
  readonly address: string
  /** Site path of the index, with a slash at its end. */
  readonly index: string
  readonly sections: readonly (PageLink & {
    readonly folder: string
    readonly count: number
    readonly description: string
  })[]
  readonly years: readonly YearLink[]
  readonly tags: readonly { readonly title: string; readonly slug: string }[]
}

export interface Redirect {
  readonly from: string
  readonly to: string
  readonly title: string
}

export interface GonePage {
  readonly address: string
  readonly date: Moment
  readonly reason: string | null
}
