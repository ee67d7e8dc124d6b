import type { Picture } from './attachment.ts'
import type { Moment } from './moment.ts'

export type Language = 'vi' | 'en'

/** `content/site.yaml`: who publishes, and how the site is put together. */
export interface SiteConfig {
  readonly name: string
  readonly parent: string
  readonly address: string
  readonly phone: string | null
  readonly email: string | null
  readonly responsible: string | null
  /** Canonical origin without a slash at its end: `https://daikim.example.vn`. */
  readonly url: string
  readonly language: Language
  /** IANA name: `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string
  /** Byline of an article that names no author. */
  readonly author: string
  readonly sections: readonly SectionConfig[]
  /** Null: the sections, then the standing pages by their order. */
  readonly menu: readonly MenuEntry[] | null
  readonly links: readonly { readonly title: string; readonly url: string }[]
  readonly logo: Picture | null
  /** `#rrggbb`, checked for contrast with every background that it stands on. */
  readonly accent: string
  readonly pictures: PicturesConfig
  readonly notice: NoticeConfig | null
  readonly successor: Successor | null
  /** Null where visits are not counted (any more). */
  readonly statistics: StatisticsConfig | null
  /** What was counted up to a day, shown as it is; null where there is nothing to show, or visits are still counted. */
  readonly frozenStatistics: FrozenStatistics | null
  /** Null where the site has no pages in English beside its own. */
  readonly english: EnglishConfig | null
  readonly stateSearch: StateSearch | null
}

/** What `site.yaml` says in English, for the pages of `content/en/`. */
export interface EnglishConfig {
  readonly name: string
  readonly parent: string
  readonly address: string
  readonly responsible: string | null
  /** Byline of an article in English that names no author; null: the name. */
  readonly author: string | null
  /** Folders as in the site's own `sections`. */
  readonly sections: readonly SectionConfig[]
  readonly menu: readonly MenuEntry[] | null
  readonly links: readonly { readonly title: string; readonly url: string }[]
}

/** Visits in total up to a day. */
export interface FrozenStatistics {
  readonly visits: number
  readonly at: Moment
}

export interface PicturesConfig {
  /** Whether pictures are made as AVIF too: a fifth smaller than WebP, and ten times as long to make. */
  readonly avif: boolean
}

export interface SectionConfig {
  /** Folder below the content folder, and first part of the address. */
  readonly folder: string
  readonly title: string
  readonly description: string
}

export interface MenuEntry {
  readonly title: string
  /** Site path without the base path, or an https address. */
  readonly to: string
}

/** One line at the top of every page, shown from `from` until `until`. */
export interface NoticeConfig {
  readonly text: string
  /** The same for pages in English; null: they do not show it. */
  readonly english: string | null
  readonly to: string | null
  readonly from: Moment | null
  readonly until: Moment | null
}

/** The body that this one has been merged into. */
export interface Successor {
  readonly name: string
  /** Its name in English; null: pages in English show the other one. */
  readonly english: string | null
  readonly url: string
  readonly since: Moment
}

/** A search over the sites of the state, for readers whose browser runs no script. */
export interface StateSearch {
  readonly name: string
  /** Address that its form goes to. */
  readonly url: string
  /** Name of the field that it reads the question from. */
  readonly parameter: string
}

export interface StatisticsConfig {
  /** The site's name in the analytics service. */
  readonly domain: string
  /** Visits go to `${api}/api/event`; empty is this origin. */
  readonly api: string
  /** Address that answers the figures. */
  readonly figures: string
  /** Visits that the old site had counted up to `baselineDate`; 0 where there were none. */
  readonly baseline: number
  readonly baselineDate: Moment | null
  readonly members: boolean
  readonly views: string | null
  readonly days: string | null
}
