import type { Heading } from '../../scripts/content/body.ts'
import type { Frame } from '../../scripts/site/site.ts'
import { type Html, html } from '../html.ts'
import { words } from '../words/words.ts'

/** From this many headings on, a reader is helped by a list of them. */
const fewest = 3

/** The upper two levels of a text's headings as links; null where there are too few to need it. */
export function tableOfContents(headings: readonly Heading[], frame: Frame): Html | null {
  if (headings.length < fewest) return null
  const shown = headings.filter(({ level }) => level <= 3)
  return html`<nav class="contents" aria-labelledby="muc-luc">
<h2 id="muc-luc">${words(frame.config.language).article.contents}</h2>
<ol>
${shown.map(
  ({ level, id, text }) =>
    html`<li${level === 3 && html` class="contents-sub"`}><a href="#${id}">${text}</a></li>
`,
)}</ol>
</nav>`
}
