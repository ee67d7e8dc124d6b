import type { SiteConfig } from '../content/site-config.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import type { Entry } from './entry.ts'
import { neighbours } from './neighbours.ts'
import { publishedBody } from './published-body.ts'
import { readingMinutes } from './reading-time.ts'
import { relatedArticles } from './related.ts'
import type { ArticlePage, PageLink, TagPage } from './site.ts'
import { tagsBySlug } from './tags.ts'

interface Surroundings {
  readonly config: SiteConfig
  readonly basePath: string
  readonly tagPages: readonly TagPage[]
  readonly unpublished: ReadonlySet<string>
}

/** The page of every entry, in the order of `entries`, which is newest first. */
export function articlePages(entries: readonly Entry[], around: Surroundings): ArticlePage[] {
  const { config, basePath, unpublished } = around
  const related = relatedArticles(entries)
  const sections = Map.groupBy(entries, ({ article }) => article.section)
  const beside = new Map(
    [...sections.values()].flatMap((list) => [...neighbours(list.map(({ card }) => card))]),
  )
  const tags = new Map<string, PageLink>(
    around.tagPages.map(({ slug, title, address }) => [slug, { title, address }]),
  )
  return entries.map(({ article, card }) => ({
    ...card,
    file: article.file,
    slug: article.slug,
    updated: article.updated,
    source: article.source,
    body: publishedBody(article.body, unpublished, basePath),
    tags: [...tagsBySlug(article.tags).keys()].flatMap((slug) => tags.get(slug) ?? []),
    related: related.get(article.address) ?? [],
    newer: beside.get(article.address)?.newer ?? null,
    older: beside.get(article.address)?.older ?? null,
    breadcrumbs: breadcrumbs(config, card.section),
    readingMinutes: readingMinutes(article.body.text, config.language),
  }))
}
