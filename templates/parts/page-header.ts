import { type Child, type Html, html } from '../html.ts'

export interface PageHeaderProps {
  readonly title: string
  /** A sentence or line below the title. */
  readonly intro?: Child
}

/** Head of a page that is not an article: its title, and a line about it. */
export function pageHeader({ title, intro }: PageHeaderProps): Html {
  return html`<header class="page-header">
<h1>${title}</h1>${
    intro &&
    html`
<p>${intro}</p>`
  }
</header>`
}
