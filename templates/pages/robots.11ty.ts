import { robots } from '../../scripts/site/robots.ts'
import type { SiteData } from '../page-data.ts'
import { onceForAll } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  permalink: onceForAll('robots.txt'),
}

/** What search engines may read. */
export function render({ site }: SiteData): string {
  return robots(site.frame)
}
