import { homeLink } from '../../scripts/site/home-link.ts'
import type { SectionPage } from '../../scripts/site/site.ts'
import { breadcrumbList } from '../../scripts/site/structured-data.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { cardList } from '../parts/card-list.ts'
import { feedList } from '../parts/feed-list.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { isNoticeSection } from '../parts/is-notice-section.ts'
import { noticeList } from '../parts/notice-list.ts'
import { pageHeader } from '../parts/page-header.ts'
import { pagination } from '../parts/pagination.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.sectionPages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<SectionPage>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** One page of a section's articles. */
export function render({ site, assets, view }: PageData<SectionPage>): Html {
  const { frame } = site
  const { number } = view.pagination
  const section = { title: view.title, address: `/${view.folder}/` }
  const title =
    number > 1 ? words(frame.config.language).pagination.titleOf(view.title, number) : view.title
  const home = homeLink(frame)
  const above = number > 1 ? [home, section] : [home]
  const { cards } = view

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title,
    description: number > 1 ? `${title}. ${view.description}` : view.description,
    section,
    structuredData: [breadcrumbList([home, section], frame)],
    main: html`${breadcrumbs(above, frame)}
${pageHeader({ title, intro: view.description })}
${
  isNoticeSection(section.address) && cards.length > 0
    ? noticeList({ frame, cards, level: 2 })
    : cardList({ frame, cards, size: 'row', level: 2 })
}
${pagination(view.pagination, frame)}
${feedList(section.address, frame)}`,
    aside: [statisticsBlock(frame)],
  })
}
