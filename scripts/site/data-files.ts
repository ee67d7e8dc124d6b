import type { Moment } from '../content/moment.ts'
import type { Language } from '../content/site-config.ts'
import type { Card, Redirect } from './site.ts'

/** What search engines are told of the site, or of a part of it. */
export interface SitemapFile {
  readonly address: string
  /** Addresses of the files that it names in the place of pages; none where it names pages. */
  readonly parts: readonly string[]
  readonly entries: readonly SitemapEntry[]
}

/** A page as search engines are told of it. */
export interface SitemapEntry {
  readonly address: string
  /** When it last changed, as far as its articles know. */
  readonly changed: Moment | null
  /** The same page in each language; none where it has but one. */
  readonly alternates: readonly Alternate[]
}

/** One language of a page, or what suits readers of neither. */
export interface Alternate {
  readonly language: Language | 'x-default'
  readonly address: string
}

/** What other systems are told of the articles of one language. */
export interface ArticlesFile {
  readonly address: string
  readonly cards: readonly Card[]
  /** What the cards do not say, in their order. */
  readonly details: readonly ArticleDetails[]
  /** Old addresses: the file of the site's own language has those of both. */
  readonly moved: readonly Pick<Redirect, 'from' | 'to'>[]
  /** Addresses of withdrawn articles, in the same way. */
  readonly withdrawn: readonly string[]
}

export interface ArticleDetails {
  /** Folder of the section. */
  readonly section: string
  readonly updated: Moment | null
  readonly source: string | null
  readonly tags: readonly string[]
}
