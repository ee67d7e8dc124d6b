import { type Html, html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { pageHeader } from '../parts/page-header.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { inEachLanguage } from '../permalinks.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: inEachLanguage('chua-luu.html'),
  eleventyExcludeFromCollections: true,
}

/** What the worker shows without a network for an address that it does not keep; it fills in what it keeps. */
export function render({ site, assets }: SiteData): Html {
  const { frame } = site
  const { title, text } = words(frame.config.language).offline
  return htmlDocument({
    frame,
    assets,
    address: null,
    title,
    description: text,
    main: html`${pageHeader({ title, intro: text })}
<div id="trang-da-luu"></div>`,
    aside: [statisticsBlock(frame)],
  })
}
