import type { SectionConfig } from '../content/site-config.ts'
import { absoluteHtml } from './absolute-html.ts'
import { rfc3339Date } from './dates.ts'
import { type Feed, type FeedEnd, feedOf } from './feed.ts'
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
  /** There will be no more items. */
  readonly expired?: true
  readonly items: readonly JsonFeedItem[]
}

export interface JsonFeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly content_html?: string
  readonly content_text?: string
  readonly summary: string
  readonly image?: string
  readonly date_published: string
  readonly date_modified?: string
  readonly authors: readonly { readonly name: string }[]
  readonly tags: readonly string[]
}

/** The JSON feed of one section, or of the whole site where `section` is null; `end` is what it says where it has ended. */
export function jsonFeed(
  site: Site,
  section: SectionConfig | null,
  end: FeedEnd | null = null,
): JsonFeed {
  const { frame } = site
  const { config } = frame
  const feed = feedOf(site, section, end)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: fullAddress(frame, feed.page),
    feed_url: fullAddress(frame, feed.json),
    ...(feed.description && { description: feed.description }),
    ...(config.logo && { icon: fullAddress(frame, config.logo.address) }),
    authors: [{ name: config.name, url: fullAddress(frame, frame.home) }],
    language: config.language,
    ...(feed.end && { expired: true }),
    items: [
      ...(feed.end ? [lastItem(feed.end, frame)] : []),
      ...feed.articles.map((article) => item(article, frame)),
    ],
  }
}

function lastItem({ id, title, text, url, at }: NonNullable<Feed['end']>, frame: Frame) {
  const { timeZone, name } = frame.config
  return {
    id,
    url,
    title,
    content_text: text,
    summary: text,
    date_published: rfc3339Date(at, timeZone),
    authors: [{ name }],
    tags: [],
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
