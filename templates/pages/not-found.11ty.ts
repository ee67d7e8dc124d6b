import { type Html, html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { outlineList } from '../parts/outline-list.ts'
import { pageHeader } from '../parts/page-header.ts'
import { sectionHeading } from '../parts/section-heading.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: '/404.html',
  eleventyExcludeFromCollections: true,
}

/** What a host shows for an address without a page. */
export function render({ site, assets }: SiteData): Html {
  const { frame } = site
  const said = words(frame.config.language)
  const { title, text, choices } = said.notFound
  const ways = [
    { title: said.home, address: '/' },
    ...frame.sections,
    { title: said.outline.title, address: '/so-do/' },
  ]
  return htmlDocument({
    frame,
    assets,
    address: null,
    title,
    description: text,
    main: html`${pageHeader({ title, intro: text })}
<section aria-labelledby="xem-tiep">
${sectionHeading({ frame, title: choices, id: 'xem-tiep' })}
${outlineList(ways, frame)}
</section>`,
  })
}
