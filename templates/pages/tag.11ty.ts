import { formatNumber } from '../../scripts/site/format-number.ts'
import { homeLink } from '../../scripts/site/home-link.ts'
import type { TagPage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { cardList } from '../parts/card-list.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { outlineLink } from '../parts/outline-link.ts'
import { pageHeader } from '../parts/page-header.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.tagPages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<TagPage>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** The articles of one tag. */
export function render({ site, assets, view }: PageData<TagPage>): Html {
  const { frame } = site
  const { name, language } = frame.config
  const said = words(language)
  const title = said.tag.title(view.title)
  const { cards } = view

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title,
    description: said.tag.description(view.title, name),
    main: html`${breadcrumbs([homeLink(frame), outlineLink(frame)], frame)}
${pageHeader({ title, intro: said.countOfArticles(formatNumber(cards.length, language)) })}
${cardList({ frame, cards, size: 'row', level: 2, withSection: true })}`,
    aside: [statisticsBlock(frame)],
  })
}
