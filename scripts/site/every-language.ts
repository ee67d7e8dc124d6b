import type { Site } from './site.ts'

/** The site in each of its languages, its own first. */
export function everyLanguage(site: Site): readonly Site[] {
  return site.english === null ? [site] : [site, site.english]
}
