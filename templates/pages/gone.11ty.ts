import { shortDate } from '../../scripts/site/dates.ts'
import type { GonePage } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import type { PageData } from '../page-data.ts'
import { noPage } from '../parts/no-page.ts'
import { oldAddressFile } from '../parts/old-address-file.ts'
import { waysOn } from '../parts/ways-on.ts'
import { words } from '../words/words.ts'

export const data = {
  pagination: { data: 'site.gone', size: 1, alias: 'view' },
  permalink: ({ view }: PageData<GonePage>) => oldAddressFile(view.address),
  eleventyExcludeFromCollections: true,
}

/** The address of an article that was withdrawn. It says so itself, where the host cannot answer 410. */
export function render(data: PageData<GonePage>): Html {
  const { site, view } = data
  const { frame } = site
  const { language, timeZone } = frame.config
  const said = words(language).gone
  const text = said.text(shortDate(view.date, language, timeZone))
  return noPage(data, {
    title: said.title(view.address),
    heading: said.heading,
    text,
    below: html`${
      view.reason !== null &&
      html`<div class="body">
<p>${said.reason}: ${view.reason}</p>
</div>
`
    }${waysOn(frame)}`,
  })
}
