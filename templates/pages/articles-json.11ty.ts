import { articlesDocument, articlesText } from '../../scripts/site/articles-json.ts'
import type { SiteData } from '../page-data.ts'
import { inEachLanguage } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  permalink: inEachLanguage('bai-viet.json'),
}

/** The articles as data. */
export function render({ site }: SiteData): string {
  return articlesText(articlesDocument(site))
}
