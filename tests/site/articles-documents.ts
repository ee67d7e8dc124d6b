import { type ArticlesDocument, articlesDocument } from '../../scripts/site/articles-json.ts'
import type { Site } from '../../scripts/site/site.ts'

/** The articles of a site as data, of its own language first. */
export function articlesDocuments(site: Site): [ArticlesDocument, ...ArticlesDocument[]] {
  const [own, ...others] = site.articlesFiles.map((file) => articlesDocument(file, site.frame))
  if (own === undefined) throw new Error('a site has its articles as data')
  return [own, ...others]
}
