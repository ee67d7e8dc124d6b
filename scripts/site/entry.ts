import type { Article } from '../content/article.ts'
import type { SiteConfig } from '../content/site-config.ts'
import type { Card, PageLink } from './site.ts'
import { summaryOf } from './summary.ts'

/** A published article with the card that every list shares. */
export interface Entry {
  readonly article: Article
  readonly card: Card
}

/** The entry of an article that stands in `section`. */
export function makeEntry(article: Article, section: PageLink, config: SiteConfig): Entry {
  const { address, title, date, image, pinned } = article
  const author = article.author ?? config.author
  const summary = summaryOf(article.summary, article.body.firstParagraph)
  return { article, card: { address, title, date, author, summary, section, image, pinned } }
}
