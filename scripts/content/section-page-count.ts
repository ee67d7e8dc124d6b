/** Articles on one page of a section's list. */
export const articlesPerPage = 20

/** How many pages the list of a section with so many articles has; an empty one still has its first. */
export function sectionPageCount(articles: number): number {
  return Math.max(1, Math.ceil(articles / articlesPerPage))
}
