import { type Html, html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { noPage } from '../parts/no-page.ts'
import { inEachLanguage } from '../permalinks.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: inEachLanguage('chua-luu.html'),
  eleventyExcludeFromCollections: true,
}

/** What the worker shows without a network for an address that it does not keep; it fills in what it keeps. */
export function render(data: SiteData): Html {
  const { title, text } = words(data.site.frame.config.language).offline
  return noPage(data, { title, text, below: html`<div id="trang-da-luu"></div>` })
}
