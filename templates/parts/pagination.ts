import type { Frame, Pagination } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** Links to the other pages of a list; null where there is only one. Left out in the middle are all but the neighbours. */
export function pagination(pages: Pagination, frame: Frame): Html | null {
  if (pages.total < 2) return null
  const said = words(frame.config.language).pagination
  const href = link(frame)
  return html`<nav class="pagination" aria-label="${said.label}">
${pages.newer && html`<a href="${href(pages.newer)}" rel="prev">← ${said.newer}</a>`}
<ol>
${shownNumbers(pages.number, pages.total).map((number, index, all) => {
  const address = pages.addresses[number - 1]
  const gap = number - (all[index - 1] ?? 0) > 1
  const current = number === pages.number && html` aria-current="page"`
  return html`${gap && html`<li class="gap">…</li>`}<li>${address && html`<a href="${href(address)}" aria-label="${said.page(number)}"${current}>${number}</a>`}</li>
`
})}</ol>
${pages.older && html`<a href="${href(pages.older)}" rel="next">${said.older} →</a>`}
</nav>`
}

/** First, last, and the pages around the current one. */
function shownNumbers(current: number, total: number): number[] {
  return Array.from({ length: total }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === total || Math.abs(number - current) <= 1,
  )
}
