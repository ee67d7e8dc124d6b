import type { Entry } from './entry.ts'
import { homeLink } from './home-link.ts'
import { neighbours } from './neighbours.ts'
import { publishedBody } from './published-body.ts'
import { readingMinutes } from './reading-time.ts'
import { relatedArticles } from './related.ts'
import type { ArticlePage, Frame, PageLink, TagPage } from './site.ts'
import { tagsBySlug } from './tags.ts'

interface Surroundings {
  readonly frame: Pick<Frame, 'config' | 'basePath' | 'home'>
  readonly tagPages: readonly TagPage[]
  readonly unpublished: ReadonlySet<string>
}

/** The page of every entry, in the order of `entries`, which is newest first. */
export function articlePages(entries: readonly Entry[], around: Surroundings): ArticlePage[] {
  const { frame, unpublished } = around
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
    body: publishedBody(article.body, unpublished, frame.basePath),
    tags: [...tagsBySlug(article.tags).keys()].flatMap((slug) => tags.get(slug) ?? []),
    related: related.get(article.address) ?? [],
    newer: beside.get(article.address)?.newer ?? null,
    older: beside.get(article.address)?.older ?? null,
    breadcrumbs: [homeLink(frame), card.section],
    readingMinutes: readingMinutes(article.body.pieces, frame.config.language),
  }))
}
