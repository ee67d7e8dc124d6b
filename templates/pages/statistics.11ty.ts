import { homeLink } from '../../scripts/site/home-link.ts'
import type { StatisticsPage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { outlineLink } from '../parts/outline-link.ts'
import { pageHeader } from '../parts/page-header.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { statisticsCharts } from '../parts/statistics-charts.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.statisticsPages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<StatisticsPage>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** The figures by day, to look at; only on a site that has them. */
export function render({ site, assets, view }: PageData<StatisticsPage>): Html {
  const { frame } = site
  const { name, language } = frame.config
  const said = words(language)
  const { title, description } = said.statisticsPage

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title,
    description: description(name),
    script: assets.charts,
    main: html`${breadcrumbs([homeLink(frame), outlineLink(frame)], frame)}
${pageHeader({ title, intro: said.statisticsPage.intro })}
${statisticsCharts(view.days, frame)}`,
    aside: [statisticsBlock(frame, view.address)],
  })
}
