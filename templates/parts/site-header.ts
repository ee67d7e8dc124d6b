import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { headerSearch } from './header-search.ts'
import { link } from './link.ts'
import { mark } from './mark.ts'
import { menu } from './menu.ts'
import { noticeBanner } from './notice-banner.ts'
import { pictureMarkup } from './picture-markup.ts'
import { successorBanner } from './successor-banner.ts'
import { topBar } from './top-bar.ts'

/**
 * Who speaks: mark or logo, parent and name, then the menu and what every reader must know now.
 * On the home page the name is the page's `h1`.
 * @param address Site path of the page, or null where it has none of its own (404).
 */
export function siteHeader(frame: Frame, address: string | null): Html {
  const { name, parent, logo } = frame.config
  const href = link(frame)
  const sign = logo
    ? pictureMarkup({
        frame,
        picture: logo,
        alt: name,
        sizes: '3.5rem',
        attributes: html`class="mark"`,
      })
    : mark
  return html`<header class="site-header">
${topBar(frame, address)}
<div class="wide">
<a class="brand" href="${href(frame.home)}">
${sign}
<div>
<p class="brand-parent">${parent}</p>
${address === frame.home ? html`<h1 class="brand-name">${name}</h1>` : html`<p class="brand-name">${name}</p>`}
</div>
</a>${
    frame.search !== null &&
    frame.search !== address &&
    html`
${headerSearch(frame, frame.search)}`
  }
</div>
${menu(frame, address)}
${frame.config.successor && successorBanner(frame.config.successor, frame)}
${frame.notice && noticeBanner(frame.notice, frame)}
</header>`
}
