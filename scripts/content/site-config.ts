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
  readonly statistics: StatisticsConfig | null
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
  readonly to: string | null
  readonly from: Moment | null
  readonly until: Moment | null
}

/** The body that this one has been merged into. */
export interface Successor {
  readonly name: string
  readonly url: string
  readonly since: Moment
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
