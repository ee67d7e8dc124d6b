import { type Child, type Html, html } from '../html.ts'
import { words } from '../words/words.ts'
import { type HeadProps, head } from './head.ts'
import { printSource } from './print-source.ts'
import { toolsTemplate } from './reader-scripts.ts'
import { siteFooter } from './site-footer.ts'
import { siteHeader } from './site-header.ts'
import { skipLink } from './skip-link.ts'

export interface HtmlDocumentProps extends HeadProps {
  readonly main: Child
  /** Parts at the side, below the text on a phone; what is falsy is left out. */
  readonly aside?: readonly Child[]
}

/** A whole page: head, header, the page's own part, what stands at its side, footer. */
export function htmlDocument(props: HtmlDocumentProps): Html {
  const { frame, assets, address, main, article } = props
  const said = words(frame.config.language)
  const aside = (props.aside ?? []).filter(Boolean)
  return html`<!DOCTYPE html>
<html lang="${frame.config.language}">
${head(props)}
<body>
${skipLink(said)}
${siteHeader(frame, address)}
<div class="wide page${aside.length > 0 && ' page-aside'}">
<main id="noi-dung">
${main}
</main>${
    aside.length > 0 &&
    html`
<aside aria-label="${said.aside}">
${aside.map(
  (part) => html`${part}
`,
)}</aside>`
  }
</div>
${siteFooter(frame)}
${address !== null && printSource({ frame, address, article })}
${toolsTemplate(frame, assets)}</body>
</html>
`
}
