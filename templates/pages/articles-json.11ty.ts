import { articlesDocument, articlesText } from '../../scripts/site/articles-json.ts'
import type { ArticlesFile } from '../../scripts/site/data-files.ts'
import type { PageData } from '../page-data.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  pagination: { data: 'site.articlesFiles', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<ArticlesFile>) => view.address,
}

/** `/bai-viet.json`: the articles of one language as data. */
export function render({ site, view }: PageData<ArticlesFile>): string {
  return articlesText(articlesDocument(view, site.frame))
}
