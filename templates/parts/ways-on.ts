import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { outlineLink } from './outline-link.ts'
import { outlineList } from './outline-list.ts'
import { sectionHeading } from './section-heading.ts'

/** Where to go from a page that has nothing to read: home, the sections, the site map. */
export function waysOn(frame: Frame): Html {
  const said = words(frame.config.language)
  const ways = [{ title: said.home, address: frame.home }, ...frame.sections, outlineLink(frame)]
  return html`<section aria-labelledby="xem-tiep">
${sectionHeading({ frame, title: said.notFound.choices, id: 'xem-tiep' })}
${outlineList(ways, frame)}
</section>`
}
