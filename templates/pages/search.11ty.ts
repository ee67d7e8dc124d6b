import { homeLink } from '../../scripts/site/home-link.ts'
import type { SearchPage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { outlineList } from '../parts/outline-list.ts'
import { pageHeader } from '../parts/page-header.ts'
import { searchForm } from '../parts/search-form.ts'
import { sectionHeading } from '../parts/section-heading.ts'
import { stateSearch } from '../parts/state-search.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.searchPages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<SearchPage>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** The search page: its script answers; without script the sections and years lead on. */
export function render({ site, assets, view }: PageData<SearchPage>): Html {
  const { frame } = site
  const { name, language } = frame.config
  const said = words(language)
  const { title, description, withoutScript } = said.search
  const groups = [
    { id: 'chuyen-muc', title: said.sections, entries: view.sections },
    { id: 'nam', title: said.outline.years, entries: view.years },
  ].filter(({ entries }) => entries.length > 0)

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title,
    description: description(name),
    script: assets.search,
    main: html`${breadcrumbs([homeLink(frame)], frame)}
${pageHeader({ title })}
${searchForm(view, frame)}
<div id="xem-theo-muc">
<p class="search-without-script">${withoutScript}</p>
${frame.config.stateSearch && stateSearch(frame.config.stateSearch, frame)}
${groups.map(
  ({ id, title: heading, entries }) => html`<section aria-labelledby="${id}">
${sectionHeading({ frame, title: heading, id })}
${outlineList(entries, frame)}
</section>
`,
)}</div>`,
    aside: [statisticsBlock(frame)],
  })
}
