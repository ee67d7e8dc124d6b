import { shortDate } from '../../scripts/site/dates.ts'
import type { GonePage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { htmlDocument } from '../parts/html-document.ts'
import { oldAddressFile } from '../parts/old-address-file.ts'
import { pageHeader } from '../parts/page-header.ts'
import { statisticsBlock } from '../parts/statistics-block.ts'
import { waysOn } from '../parts/ways-on.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.gone', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<GonePage>) => oldAddressFile(view.address),
  eleventyExcludeFromCollections: true,
}

/** The address of an article that was withdrawn. It says so itself, where the host cannot answer 410. */
export function render({ site, assets, view }: PageData<GonePage>): Html {
  const { frame } = site
  const { language, timeZone } = frame.config
  const said = words(language).gone
  const text = said.text(shortDate(view.date, language, timeZone))
  return htmlDocument({
    frame,
    assets,
    address: null,
    title: said.title(view.address),
    description: text,
    main: html`${pageHeader({ title: said.heading, intro: text })}${
      view.reason !== null &&
      html`
<div class="body">
<p>${said.reason}: ${view.reason}</p>
</div>`
    }
${waysOn(frame)}`,
    aside: [statisticsBlock(frame)],
  })
}
