import { isContactPage } from '../../scripts/site/contact-page.ts'
import { homeLink } from '../../scripts/site/home-link.ts'
import type { StandingPageView } from '../../scripts/site/site.ts'
import { breadcrumbList } from '../../scripts/site/structured-data.ts'
import { type Html, html, raw } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { breadcrumbs } from '../parts/breadcrumbs.ts'
import { formerContact } from '../parts/former-contact.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { officialDate } from '../parts/official-date.ts'
import { pageHeader } from '../parts/page-header.ts'
import { pictureViewer } from '../parts/picture-viewer.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { tableOfContents } from '../parts/table-of-contents.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.standingPages', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<StandingPageView>) => `${view.address}index.html`,
  eleventyExcludeFromCollections: true,
}

/** A page that stays: contacts, privacy, accessibility. */
export function render({ site, assets, view }: PageData<StandingPageView>): Html {
  const { frame } = site
  const home = homeLink(frame)
  const updated =
    view.updated &&
    html`${words(frame.config.language).article.updated}: ${officialDate({ frame, moment: view.updated, form: 'moment' })}`

  return htmlDocument({
    frame,
    assets,
    address: view.address,
    title: view.title,
    description: view.summary,
    script: view.body.shows?.includes('gallery') ? assets.gallery : null,
    structuredData: [breadcrumbList([home, view], frame)],
    main: html`${breadcrumbs([home], frame)}
<article>
${pageHeader({ title: view.title, intro: updated })}
${isContactPage(view.address, frame) && formerContact(frame)}
<div class="body">
${raw(view.body.html)}
${pictureViewer(view.body, frame)}</div>
</article>`,
    aside: [statisticsBlock(frame), tableOfContents(view.body.headings, frame)],
  })
}
