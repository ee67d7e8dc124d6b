import { fullAddress } from '../../scripts/site/full-address.ts'
import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

/**
 * Ways to pass an article on and to keep it. The first two need no script and ask nothing of another site until they are followed.
 * Zalo has no address that shares a page, only a script of its own, which this site does not load; on a telephone the last way
 * opens it with the device's other applications.
 */
export function articleTools({ title, address }: PageLink, frame: Frame): Html {
  const said = words(frame.config.language).reading.tools
  const url = encodeURIComponent(fullAddress(frame, address))
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${url}`
  const facebook = `https://www.facebook.com/sharer/sharer.php?u=${url}`
  return html`<ul class="tools" aria-label="${said.title}">
<li><a href="${mail}">${said.byMail}</a></li>
<li><a href="${facebook}" rel="noopener nofollow">${said.onFacebook}</a></li>
<li>${tool('chep', said.copy)}</li>
<li>${tool('in', said.print)}</li>
<li>${tool('luu', said.saveText, html` data-cong-cu data-dang="txt"`)}</li>
<li>${tool('luu', said.saveMarkdown, html` data-cong-cu data-dang="md"`)}</li>
<li>${tool('gui', said.send)}</li>
</ul>
<p class="tools-status" role="status" data-done="${said.copied}" data-failed="${said.copyFailed}"></p>`
}

function tool(name: string, text: string, more?: Html): Html {
  return html`<button type="button" data-viec="${name}"${more} data-cho>${text}</button>`
}
