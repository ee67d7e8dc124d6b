import { homeLink } from '../../scripts/site/home-link.ts'
import type { PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { SiteData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { outlineLink } from '../parts/outline-link.ts'
import { outlineList } from '../parts/outline-list.ts'
import { pageHeader } from '../parts/page-header.ts'
import { sectionHeading } from '../parts/section-heading.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { inEachLanguage } from '../permalinks.ts'
import { words } from '../words/words.ts'

export const data = {
  permalink: inEachLanguage('so-do/index.html'),
  eleventyExcludeFromCollections: true,
}

/** The site as a list for people. */
export function render({ site, assets }: SiteData): Html {
  const { frame, outline } = site
  const { name, language } = frame.config
  const said = words(language)
  const description = said.outline.description(name)
  const home = homeLink(frame)
  const { title } = said.statisticsPage
  const statistics = site.statisticsPages.map(({ address }): PageLink => ({ title, address }))
  const groups = [
    { id: 'chuyen-muc', title: said.sections, entries: outline.sections },
    {
      id: 'trang',
      title: said.standingPages,
      entries: [{ ...home, title: said.home }, ...outline.standingPages, ...statistics],
    },
    { id: 'nam', title: said.outline.years, entries: outline.years },
    { id: 'tu-khoa', title: said.outline.tags, entries: outline.tags },
  ]

  return htmlDocument({
    frame,
    assets,
    address: outlineLink(frame).address,
    title: said.outline.title,
    description,
    main: html`${breadcrumbs([home], frame)}
${pageHeader({ title: said.outline.title, intro: description })}
${groups
  .filter(({ entries }) => entries.length > 0)
  .map(
    ({ id, title, entries }) => html`<section aria-labelledby="${id}">
${sectionHeading({ frame, title, id })}
${outlineList(entries, frame)}
</section>
`,
  )}`,
    aside: [statisticsBlock(frame)],
  })
}
