import { type Html, html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { pageHeader } from '../parts/page-header.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { waysOn } from '../parts/ways-on.ts'
import { onceForAll } from '../permalinks.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: onceForAll('404.html'),
  eleventyExcludeFromCollections: true,
}

/** What a host shows for an address without a page. */
export function render({ site, assets }: SiteData): Html {
  const { frame } = site
  const { title, text } = words(frame.config.language).notFound
  return htmlDocument({
    frame,
    assets,
    address: null,
    title,
    description: text,
    main: html`${pageHeader({ title, intro: text })}
${waysOn(frame)}`,
    aside: [statisticsBlock(frame)],
  })
}
