import { escaped } from './saved-copy.ts'
import type { OfflineWords } from './settings.ts'

export interface KeptPage {
  readonly address: string
  readonly html: string
}

const place = '<div id="trang-da-luu"></div>'

/** The page for what is not kept, with links to what is. */
export function withKeptList(
  html: string,
  pages: readonly KeptPage[],
  { readable }: OfflineWords,
): string {
  const items = pages.map(
    ({ address, html: page }) => `<li><a href="${escaped(address)}">${titleOf(page)}</a></li>`,
  )
  const list = `<section aria-labelledby="doc-duoc">
<div class="block-head"><h2 id="doc-duoc">${escaped(readable)}</h2></div>
<ul class="outline">
${items.join('\n')}
</ul>
</section>`
  return html.replace(place, () => (items.length > 0 ? list : ''))
}

/** The title of a page without the name of the site, as HTML: it stands in one. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? []
  return title.replace(/ \| [^|]*$/, '')
}
