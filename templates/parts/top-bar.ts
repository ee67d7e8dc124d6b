import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'
import { phoneLink } from './phone-link.ts'

/** The quiet line above the name: what kind of site this is, how to call, and the site as a list. */
export function topBar(frame: Frame): Html {
  const { language, phone } = frame.config
  const said = words(language)
  return html`<div class="top-bar">
<div class="wide">
<p>${said.portal}</p>
<ul>${
    phone &&
    html`
<li class="top-phone">${said.footer.phone}: ${phoneLink(phone)}</li>`
  }${
    frame.search !== null &&
    html`
<li class="top-search"><a href="${link(frame)(frame.search)}">${said.search.title}</a></li>`
  }
<li><a href="${link(frame)('/so-do/')}">${said.outline.title}</a></li>
</ul>
</div>
</div>`
}
