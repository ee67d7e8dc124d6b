import type { Frame, PageLink } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { link } from './link.ts'

/** The tags of an article. */
export function tagList(tags: readonly PageLink[], frame: Frame): Html | null {
  if (tags.length === 0) return null
  const label = words(frame.config.language).article.tags
  return html`<ul class="tags" aria-label="${label}">
${tags.map(
  ({ title, address }) => html`<li><a href="${link(frame)(address)}" rel="tag">${title}</a></li>
`,
)}</ul>`
}
