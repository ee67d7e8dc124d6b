import type { Html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { noPage } from '../parts/no-page.ts'
import { waysOn } from '../parts/ways-on.ts'
import { onceForAll } from '../permalinks.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: onceForAll('404.html'),
  eleventyExcludeFromCollections: true,
}

/** What a host shows for an address without a page. */
export function render(data: SiteData): Html {
  const { frame } = data.site
  const { title, text } = words(frame.config.language).notFound
  return noPage(data, { title, text, below: waysOn(frame) })
}
