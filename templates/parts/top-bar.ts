import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { displayButton } from './display-button.ts'
import { languageSwitch } from './language-switch.ts'
import { link } from './link.ts'
import { outlineLink } from './outline-link.ts'
import { phoneLink } from './phone-link.ts'

/** The quiet line above the name: what kind of site this is, how to call, the site as a list, and its other language. */
export function topBar(frame: Frame, address: string | null): Html {
  const { archive } = frame
  const { language } = frame.config
  // A number that nobody answers any more is no help up here.
  const phone = archive ? null : frame.config.phone
  const said = words(language)
  const outline = outlineLink(frame)
  const other = languageSwitch(frame, address)
  return html`<div class="top-bar">
<div class="wide">
<p>${archive ? said.archive.portal : said.portal}</p>
<div class="top-ways">
<ul>${
    phone &&
    html`
<li class="top-phone">${said.footer.phone}: ${phoneLink(phone)}</li>`
  }${
    frame.search !== null &&
    html`
<li class="top-search"><a href="${link(frame)(frame.search)}">${said.search.title}</a></li>`
  }
<li><a href="${link(frame)(outline.address)}">${outline.title}</a></li>${
    other &&
    html`
<li>${other}</li>`
  }
</ul>
${displayButton(frame)}
</div>
</div>
</div>`
}
