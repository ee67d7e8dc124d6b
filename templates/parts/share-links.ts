import { fullAddress } from '../../scripts/site/full-address.ts'
import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

/** Ways to pass an article on that need no script and ask nothing of another site until they are followed. */
export function shareLinks({ title, address }: PageLink, frame: Frame): Html {
  const said = words(frame.config.language).article
  const url = encodeURIComponent(fullAddress(frame, address))
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${url}`
  const facebook = `https://www.facebook.com/sharer/sharer.php?u=${url}`
  return html`<ul class="tools" aria-label="${said.share}">
<li><a href="${mail}">${said.byMail}</a></li>
<li><a href="${facebook}" rel="noopener nofollow">${said.onFacebook}</a></li>
</ul>`
}
