import { escaped } from './saved-copy.ts'
import type { OfflineLanguage } from './settings.ts'

export interface KeptPage {
  readonly address: string
  readonly html: string
}

const place = '<div id="trang-da-luu"></div>'

/** The page for what is not kept, with links to what is. */
export function withKeptList(
  html: string,
  pages: readonly KeptPage[],
  { language, words: { readable } }: Pick<OfflineLanguage, 'language' | 'words'>,
): string {
  const items = pages.map(({ address, html: page }) => {
    const own = languageOf(page)
    const lang = own === language ? '' : ` lang="${own}"`
    return `<li><a href="${escaped(address)}"${lang}>${titleOf(page)}</a></li>`
  })
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

function languageOf(html: string): string {
  return /<html lang="(\w+)"/.exec(html)?.[1] ?? ''
}
