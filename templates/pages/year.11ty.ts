import { formatNumber } from '../../scripts/site/format-number.ts'
import { homeLink } from '../../scripts/site/home-link.ts'
import type { YearPage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { neighbours } from '../parts/neighbours.ts'
import { outlineLink } from '../parts/outline-link.ts'
import { pageHeader } from '../parts/page-header.ts'
import { register } from '../parts/register.ts'
import { sectionHeading } from '../parts/section-heading.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.yearPages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<YearPage>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** The articles of one year, month by month. */
export function render({ site, assets, view }: PageData<YearPage>): Html {
  const { frame } = site
  const { name, language } = frame.config
  const said = words(language)
  const title = said.year.title(view.year)
  const { newer, older } = view

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title,
    description: said.year.description(view.year, name),
    main: html`${breadcrumbs([homeLink(frame), outlineLink(frame)], frame)}
${pageHeader({ title, intro: said.countOfArticles(formatNumber(view.count, language)) })}
${view.months.map(
  ({ month, cards }) => html`<section aria-labelledby="thang-${month}">
${sectionHeading({ frame, title: said.year.month(month), id: `thang-${month}` })}
${register(cards, frame)}
</section>
`,
)}${neighbours({
  frame,
  label: said.year.neighbours,
  newer,
  older,
  captions: { newer: said.pagination.newer, older: said.pagination.older },
})}`,
    aside: [statisticsBlock(frame)],
  })
}
