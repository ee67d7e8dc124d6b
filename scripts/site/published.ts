import type { Article } from '../content/article.ts'
import { endOf } from '../content/end-of.ts'

/**
 * True when readers may see the article at the moment `at`: it is no draft (or drafts are asked for),
 * its date has come and its `expires` has not by the moment `expiry`.
 */
export function isPublished(
  article: Pick<Article, 'draft' | 'date' | 'expires'>,
  at: number,
  drafts: boolean,
  expiry = at,
): boolean {
  if (article.draft && !drafts) return false
  if (article.date.at > at) return false
  return article.expires === null || endOf(article.expires) > expiry
}
