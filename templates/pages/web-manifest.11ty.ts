import type { SiteData } from '../page-data.ts'
import { webManifest } from '../parts/web-manifest.ts'
import { inEachLanguage } from '../permalinks.ts'

export const data = {
  eleventyExcludeFromCollections: true,
  permalink: inEachLanguage('manifest.webmanifest'),
}

/** What a device needs to put the site among its applications. */
export function render({ site, assets }: SiteData): string {
  return `${JSON.stringify(webManifest(site.frame, assets))}\n`
}
