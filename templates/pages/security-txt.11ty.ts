import { securityTxt } from '../../scripts/site/security-txt.ts'
import type { SiteData } from '../page-data.ts'
import { onceForAll } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  permalink: onceForAll('.well-known/security.txt'),
}

/** Whom to tell of a hole in the site. */
export function render({ site, at }: SiteData): string {
  return securityTxt(site.frame, at)
}
