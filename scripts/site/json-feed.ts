import type { SectionConfig } from '../content/site-config.ts'
import { absoluteHtml } from './absolute-html.ts'
import { rfc3339Date } from './dates.ts'
import { feedOf } from './feed.ts'
import { fullAddress } from './full-address.ts'
import type { ArticlePage, Frame, Site } from './site.ts'

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export interface JsonFeed {
  readonly version: 'https://jsonfeed.org/version/1.1'
  readonly title: string
  readonly home_page_url: string
  readonly feed_url: string
  readonly description?: string
  readonly icon?: string
  readonly authors: readonly { readonly name: string; readonly url?: string }[]
  readonly language: string
  readonly items: readonly JsonFeedItem[]
}

export interface JsonFeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content_html: string
  readonly summary: string
  readonly image?: string
  readonly date_published: string
  readonly date_modified?: string
  readonly authors: readonly { readonly name: string }[]
  readonly tags: readonly string[]
}

/** The JSON feed of one section, or of the whole site where `section` is null. */
export function jsonFeed(site: Site, section: SectionConfig | null): JsonFeed {
  const { frame } = site
  const { config } = frame
  const feed = feedOf(site, section)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: fullAddress(frame, feed.page),
    feed_url: fullAddress(frame, feed.json),
    ...(feed.description && { description: feed.description }),
    ...(config.logo && { icon: fullAddress(frame, config.logo.address) }),
    authors: [{ name: config.name, url: fullAddress(frame, frame.home) }],
    language: config.language,
    items: feed.articles.map((article) => item(article, frame)),
  }
}

function item(article: ArticlePage, frame: Frame): JsonFeedItem {
  const { timeZone } = frame.config
  const url = fullAddress(frame, article.address)
  return {
    id: url,
    url,
    title: article.title,
    content_html: absoluteHtml(article.body.html, frame, article.address),
    summary: article.summary,
    ...(article.image && { image: fullAddress(frame, article.image.picture.address) }),
    date_published: rfc3339Date(article.date, timeZone),
    ...(article.updated && { date_modified: rfc3339Date(article.updated, timeZone) }),
    authors: [{ name: article.author }],
    tags: [article.section, ...article.tags].map(({ title }) => title),
  }
}
